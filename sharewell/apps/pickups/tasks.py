"""What the worker does for pick-ups at each tick."""

from datetime import datetime

from sharewell.apps.pickups.services import after_texts
from sharewell.domain.access import SYSTEM


def look_after_texts(at: datetime) -> int:
    """Tell of texts that did not go, and forget the numbers of those that are over; returns how many."""
    return after_texts(actor=SYSTEM, at=at)
