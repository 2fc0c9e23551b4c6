"""Opening identities. Each look is audited before anything is given back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_read
from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_keep_entries, require_open_entry
from sharewell.apps.children.selectors import entries_matching
from sharewell.apps.children.services._opening import FIELD, opened
from sharewell.apps.children.services.finding import log_search
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


def search_entries(*, actor: Actor, typed: str, at: datetime, purpose: str) -> list[tuple[Entry, Identity]]:
    """The organisation's own entries that hold every word typed, opened. One event names them."""
    require_keep_entries(actor)
    found = list(entries_matching(actor, typed))
    log_search(actor=actor, at=at, purpose=purpose, shown=[entry.pk for entry in found])
    identities = opened(actor, found)
    return [(entry, identities[entry.pk]) for entry in found]


def names_matching(*, actor: Actor, typed: str, at: datetime, purpose: str) -> list[tuple[UUID, str]]:
    """The same by id and name alone, for a page that leads to each."""
    found = search_entries(actor=actor, typed=typed, at=at, purpose=purpose)
    return [(entry.pk, identity.name) for entry, identity in found]
