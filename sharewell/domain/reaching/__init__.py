"""Reaching people: what cannot wait, when somebody does not want to be told, and by which route they are told.

urgency   which things are told at once, whatever the hour
hours     quiet hours and the hour of a daily message, by the clock on the wall
mobile    mobile numbers, as typed and as they are dialled
routes    which routes a notice takes next, and when that is looked at again
"""

from sharewell.domain.reaching.urgency import is_urgent

__all__ = ["is_urgent"]
