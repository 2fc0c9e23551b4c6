"""What becomes of held words once they went, or once others stand in their place."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.models import HeldWords
from sharewell.domain.access import Actor
from sharewell.domain.sharing.stopping import WAITING, StoppedState


def close_held(actor: Actor, entries: Iterable[UUID], *, way: str, record: UUID | None, at: datetime) -> None:
    """The words that this person was to send by this way have gone: as agreed, or written differently."""
    rows = HeldWords.objects.filter(
        entry_id__in=list(entries), said_by_id=actor.person, way=way, record=record, went_at__isnull=True
    )
    rows.filter(state=StoppedState.AGREED).update(went_at=at)
    rows.filter(state__in=WAITING).update(state=StoppedState.COVERED, went_at=at)
