"""What the worker does for transfers at each tick."""

from datetime import datetime

from sharewell.apps.transfers.services import climb_transfers
from sharewell.domain.access import SYSTEM


def climb_overdue(at: datetime) -> int:
    """Remind of files, and climb those whose clock has run out; returns how many climbs there were."""
    return climb_transfers(actor=SYSTEM, at=at)
