"""What the worker does for decisions at each tick."""

from datetime import datetime

from sharewell.apps.decisions.services import remind_of_everything
from sharewell.domain.access import SYSTEM


def remind(at: datetime) -> int:
    """Remind of questions, tasks and dates whose clock has run out; returns how many reminders there were."""
    return remind_of_everything(actor=SYSTEM, at=at)
