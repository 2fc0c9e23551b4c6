"""What the worker does for watches at each tick."""

from datetime import datetime

from sharewell.apps.patterns.services import meet_watches
from sharewell.domain.access import SYSTEM


def meet(at: datetime) -> int:
    """Tell people what happened of which they wanted to be told; returns how many things did."""
    return meet_watches(actor=SYSTEM, at=at)
