"""What the worker does for assessments at each tick."""

from datetime import datetime

from sharewell.apps.assessments.services import watch_assessments
from sharewell.domain.access import SYSTEM


def watch(at: datetime) -> int:
    """Compare assessments with what really goes; returns how many changed."""
    return watch_assessments(actor=SYSTEM, at=at)
