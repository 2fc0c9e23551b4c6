"""Opening identities. Each look is audited before anything is given back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_read
from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_answer_about, require_open_entry
from sharewell.apps.children.services._opening import FIELD, opened
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity


def open_entry(*, actor: Actor, entry: Entry, at: datetime, purpose: str) -> Identity:
    """Who an entry is about. Raises Refused, or CannotUnseal where the key was destroyed."""
    return open_entries(actor=actor, entries=[entry], at=at, purpose=purpose)[entry.pk]


def open_entries(
    *, actor: Actor, entries: Sequence[Entry], at: datetime, purpose: str
) -> dict[UUID, Identity]:
    """Who several entries are about, with one event each. Raises Refused."""
    for entry in entries:
        require_open_entry(actor, entry)
    with transaction.atomic():
        for entry in entries:
            record_read(
                actor=actor,
                kind=EventKind.ENTRY_OPENED,
                at=at,
                record=entry.pk,
                child=entry.pk,
                purpose=purpose,
                fields=[FIELD],
            )
    return opened(actor, entries)


@transaction.atomic
def open_for_answer(*, actor: Actor, entry: Entry, at: datetime, purpose: str) -> Identity:
    """Who an entry is about, for whoever answers a request of theirs or about them. Raises Refused, or CannotUnseal."""
    require_answer_about(actor, entry)
    record_read(
        actor=actor,
        kind=EventKind.ENTRY_OPENED,
        at=at,
        record=entry.pk,
        child=entry.pk,
        purpose=purpose,
        fields=[FIELD],
    )
    return opened(actor, [entry])[entry.pk]
