"""Reaching people: what cannot wait, when somebody does not want to be told, and by which route they are told.

urgency   which things are told at once, whatever the hour
hours     quiet hours and the hour of a daily message, by the clock on the wall
mobile    mobile numbers, as typed and as they are dialled
routes    which routes a notice takes next, and when that is looked at again
"""

from sharewell.domain.reaching.hours import QuietHours, next_daily
from sharewell.domain.reaching.mobile import NotAMobile, dialled, hidden
from sharewell.domain.reaching.routes import (
    BY_EMAIL,
    GONE,
    Begun,
    Next,
    Route,
    Stand,
    has_arrived,
    next_routes,
)
from sharewell.domain.reaching.urgency import is_urgent

__all__ = [
    "BY_EMAIL",
    "GONE",
    "Begun",
    "Next",
    "NotAMobile",
    "QuietHours",
    "Route",
    "Stand",
    "dialled",
    "has_arrived",
    "hidden",
    "is_urgent",
    "next_daily",
    "next_routes",
]
