"""What the worker does for the rules at each tick."""

from datetime import datetime

from sharewell.apps.guidance.services import tell_of_changes
from sharewell.domain.access import SYSTEM


def tell(at: datetime) -> int:
    """Tell people of changes of the rules since they were last told; returns how many were told."""
    return tell_of_changes(actor=SYSTEM, at=at)
