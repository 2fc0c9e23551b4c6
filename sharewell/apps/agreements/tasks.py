"""What the worker does for agreements at each tick."""

from datetime import datetime

from sharewell.apps.agreements.services import remind_of_agreements
from sharewell.domain.access import SYSTEM


def remind(at: datetime) -> int:
    """Remind of agreements that are to be reviewed or have lapsed; returns of how many."""
    return remind_of_agreements(actor=SYSTEM, at=at)
