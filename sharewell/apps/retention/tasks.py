"""What the worker does for keeping at each tick."""

from datetime import datetime

from sharewell.apps.retention.services import purge_destroyed, review_files
from sharewell.domain.access import SYSTEM


def review(at: datetime) -> int:
    """Look at files whose day has come; returns how many are newly due."""
    return review_files(actor=SYSTEM, at=at)


def purge(at: datetime) -> int:
    """Have the database give up what is left of destroyed files; returns of how many."""
    return purge_destroyed(actor=SYSTEM, at=at)
