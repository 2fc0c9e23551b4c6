"""What the worker does for breaches at each tick."""

from datetime import datetime

from sharewell.apps.breaches.services import remind_of_breaches
from sharewell.domain.access import SYSTEM


def remind(at: datetime) -> int:
    """Remind of breaches and lessons whose time has come; returns of how many."""
    return remind_of_breaches(actor=SYSTEM, at=at)
