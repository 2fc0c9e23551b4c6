"""What the worker does for shares at each tick."""

from datetime import datetime

from sharewell.apps.shares.services import climb_all, climb_errands, climb_stopped
from sharewell.domain.access import SYSTEM


def climb_unopened(at: datetime) -> int:
    """Climb shares, questions, errands and stopped sendings whose clock has run out; returns how many climbs."""
    climbs = climb_all(actor=SYSTEM, at=at) + climb_errands(actor=SYSTEM, at=at)
    return climbs + climb_stopped(actor=SYSTEM, at=at)
