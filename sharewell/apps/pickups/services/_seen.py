"""The latest moment at which anything was done with a pick-up."""

from datetime import datetime

from sharewell.apps.pickups.models import PickUp


def note_seen(row: PickUp, at: datetime) -> None:
    """Note the moment, so that a clock that is put back gives the visit no more time."""
    if at > row.seen_at:
        PickUp.objects.filter(pk=row.pk, seen_at__lt=at).update(seen_at=at)
