"""What the worker does for rights requests at each tick."""

from datetime import datetime

from sharewell.apps.rights.services import remind_of_requests
from sharewell.domain.access import SYSTEM


def remind(at: datetime) -> int:
    """Remind of requests whose time runs out or has run out; returns of how many."""
    return remind_of_requests(actor=SYSTEM, at=at)
