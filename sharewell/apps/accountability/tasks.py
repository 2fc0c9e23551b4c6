"""What the worker does for whoever inspects, at each tick."""

from datetime import datetime

from sharewell.apps.accountability.services import make_packs
from sharewell.domain.access import SYSTEM


def make(at: datetime) -> int:
    """Make the packs that wait; returns how many."""
    return make_packs(actor=SYSTEM, at=at)
