"""What the worker does for telling people at each tick."""

from datetime import datetime

from sharewell.apps.transparency.services import remind_of_untold, watch_notices
from sharewell.domain.access import SYSTEM


def remind(at: datetime) -> int:
    """Once a day, remind leads of families who were not told and whose day has come; returns of how many leads."""
    return remind_of_untold(actor=SYSTEM, at=at)


def watch(at: datetime) -> int:
    """Compare notices with what really goes; returns how many changed."""
    return watch_notices(actor=SYSTEM, at=at)
