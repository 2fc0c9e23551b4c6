"""What the worker does for discussions at each tick."""

from datetime import datetime

from sharewell.apps.discussions.services import climb_discussions
from sharewell.domain.access import SYSTEM


def climb_waiting(at: datetime) -> int:
    """Remind of what is not put in or not written down, and climb it; returns how many climbs there were."""
    return climb_discussions(actor=SYSTEM, at=at)
