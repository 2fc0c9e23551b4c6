"""What the worker does for disagreements at each tick."""

from datetime import datetime

from sharewell.apps.disagreements.services import climb_disagreements
from sharewell.domain.access import SYSTEM


def climb_unsettled(at: datetime) -> int:
    """Take up what was not settled in its time; returns how many climbs there were."""
    return climb_disagreements(actor=SYSTEM, at=at)
