"""The trail is itself worth protecting: that someone read it or took a checkpoint is an event too."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.selectors import latest_checkpoint
from sharewell.apps.audit.services.log_key import log_key
from sharewell.apps.audit.services.recording import record_event
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind


def note_trail_read(*, actor: Actor, at: datetime, record: UUID | None = None) -> Event:
    """Record, before it is shown, that someone looks at the trail (narrowed to one record or not)."""
    with transaction.atomic():
        return record_event(
            actor=actor,
            kind=EventKind.TRAIL_READ,
            at=at,
            record=record,
            purpose=gettext_noop("oversight of access"),
        )


def take_checkpoint(*, actor: Actor, at: datetime) -> str | None:
    """The last checkpoint as a partner keeps it: the line of the public key, an empty line, the signed note.

    That it was taken is recorded. None while nothing has been signed.
    """
    latest = latest_checkpoint()
    if latest is None:
        return None
    with transaction.atomic():
        record_event(actor=actor, kind=EventKind.CHECKPOINT_TAKEN, at=at, detail={"size": latest.size})
    return f"{log_key().text()}\n\n{latest.note}"
