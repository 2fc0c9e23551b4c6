"""What the worker does for policies at each tick."""

from datetime import datetime

from sharewell.apps.policies.services import look_after_policies
from sharewell.domain.access import SYSTEM


def look_after(at: datetime) -> int:
    """Tell people what they have to read and what is to be looked at again; returns for how many organisations."""
    return look_after_policies(actor=SYSTEM, at=at)
