"""What the worker does for requests at each tick."""

from datetime import datetime

from sharewell.apps.requests.services import climb_asks
from sharewell.domain.access import SYSTEM


def climb_unanswered(at: datetime) -> int:
    """Remind of asks, and climb those whose clock has run out; returns how many climbs there were."""
    return climb_asks(actor=SYSTEM, at=at)
