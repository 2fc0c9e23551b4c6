"""The trail is itself worth protecting: that someone read it or took a checkpoint is an event too."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.models import Checkpoint, Event
from sharewell.apps.audit.services.log_key import log_key
from sharewell.apps.audit.services.recording import record_event
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind


def note_trail_read(*, actor: Actor, at: datetime, record: UUID | None = None) -> Event:
    """Record, before it is shown, that someone looks at the trail (narrowed to one record or not)."""
    with transaction.atomic():
        return record_event(
            actor=actor, kind=EventKind.TRAIL_READ, at=at, record=record, purpose="oversight of access"
        )


def note_checkpoint_taken(*, actor: Actor, at: datetime, size: int) -> Event:
    """Record that someone took a checkpoint to keep outside."""
    with transaction.atomic():
        return record_event(actor=actor, kind=EventKind.CHECKPOINT_TAKEN, at=at, detail={"size": size})


def kept_text(checkpoint: Checkpoint) -> str:
    """What a partner keeps: the line of the public key, an empty line, the checkpoint."""
    return f"{log_key().text()}\n\n{checkpoint.note}"
