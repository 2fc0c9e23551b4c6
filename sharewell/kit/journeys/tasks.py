"""What the worker does for this kit."""

from datetime import datetime

from sharewell.kit.journeys.services import remove_drafts_expired


def remove_expired_drafts(at: datetime) -> int:
    """Remove drafts that are too old at `at`, destroying their keys; how many there were."""
    return remove_drafts_expired(at=at)
