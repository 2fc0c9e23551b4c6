"""What the worker does for transfers at each tick."""

from datetime import datetime

from sharewell.apps.transfers.services import climb_school_notices, climb_transfers
from sharewell.domain.access import SYSTEM


def climb_overdue(at: datetime) -> int:
    """Remind of files and of notices to schools, and climb those whose clock has run out; returns how many."""
    return climb_transfers(actor=SYSTEM, at=at) + climb_school_notices(actor=SYSTEM, at=at)
