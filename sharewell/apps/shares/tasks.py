"""What the worker does for shares at each tick."""

from datetime import datetime

from sharewell.apps.shares.services import climb_all, climb_errands
from sharewell.domain.access import SYSTEM


def climb_unopened(at: datetime) -> int:
    """Climb shares, questions and errands whose clock has run out; returns how many climbs there were."""
    return climb_all(actor=SYSTEM, at=at) + climb_errands(actor=SYSTEM, at=at)
