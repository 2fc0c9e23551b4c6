"""What the worker does for pointers at each tick."""

from datetime import datetime

from sharewell.apps.pointers.services import note_looks
from sharewell.domain.access import SYSTEM


def note(at: datetime) -> int:
    """Tell each organisation's own log who looked; returns how many looks were told."""
    return note_looks(actor=SYSTEM, at=at)
