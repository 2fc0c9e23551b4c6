"""What the worker does for flows at each tick."""

from datetime import datetime

from sharewell.apps.flows.services import count_days
from sharewell.domain.access import SYSTEM


def count(at: datetime) -> int:
    """Count the days that are over; returns how many."""
    return count_days(actor=SYSTEM, at=at)
