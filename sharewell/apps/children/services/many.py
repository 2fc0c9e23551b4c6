"""Adding, changing and withdrawing many entries at once: for each what one alone has, with few writes for all.

Each entry has its own record key, version, keys and event, so that its history reads the same however it came.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import NewEvent, record_events
from sharewell.apps.children.models import Entry, EntryVersion, FindingKey
from sharewell.apps.children.policies import require_bring_lists
from sharewell.apps.children.selectors import version_digest
from sharewell.apps.children.services._indexing import index, index_new
from sharewell.apps.children.services._opening import FIELD, protections
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.domain.matching.finding import scheme
from sharewell.kit.crypto import KeyRing, keyring, new_keyring
from sharewell.kit.database.many import insert_things

PURPOSE = "safeguarding"


@transaction.atomic
def register_entries(*, actor: Actor, identities: Sequence[Identity], at: datetime) -> list[Entry]:
    """Keep an entry for each, in their order. Raises Refused."""
    require_bring_lists(actor)
    entries = [
        Entry(
            organisation_id=actor.organisation,
            kind=identity.kind,
            created_at=at,
            changed_at=at,
            scheme=scheme(),
        )
        for identity in identities
    ]
    insert_things(entries)
    known = {entry.pk: identity for entry, identity in zip(entries, identities, strict=True)}
    ring = new_keyring(owner=actor.organisation, records=known)
    index_new(actor.organisation, known, {})
    _write_versions(actor, ring, entries, known, at, EventKind.ENTRY_CREATED)
    return entries


@transaction.atomic
def amend_entries(*, actor: Actor, changes: Mapping[UUID, Identity], at: datetime) -> list[Entry]:
    """Write a new version of each of these entries of the actor's organisation. Raises Refused."""
    require_bring_lists(actor)
    entries = _locked(actor, changes)
    for entry in entries:
        entry.version += 1
        entry.kind, entry.changed_at = changes[entry.pk].kind, at
    Entry.objects.bulk_update(entries, ["version", "kind", "changed_at"], batch_size=200)
    known = {entry.pk: changes[entry.pk] for entry in entries}
    index(actor.organisation, known, protections(actor, known))
    ring = keyring(holder=actor.organisation, records=known)
    _write_versions(actor, ring, entries, known, at, EventKind.ENTRY_CORRECTED)
    return entries


@transaction.atomic
def withdraw_entries(*, actor: Actor, entries: Iterable[UUID], at: datetime) -> int:
    """Have these entries found and opened by nobody any more; how many. Their history stays. Raises Refused."""
    require_bring_lists(actor)
    kept = _locked(actor, entries)
    ids = [entry.pk for entry in kept]
    FindingKey.objects.filter(entry_id__in=ids).delete()
    Entry.objects.filter(pk__in=ids).update(withdrawn_at=at)
    events = [
        NewEvent(kind=EventKind.ENTRY_WITHDRAWN, record=entry.pk, child=entry.pk, version=entry.version)
        for entry in kept
    ]
    record_events(actor=actor, at=at, events=events)
    return len(kept)


def _locked(actor: Actor, entries: Iterable[UUID]) -> list[Entry]:
    rows = Entry.objects.select_for_update().filter(
        pk__in=list(entries), organisation_id=actor.organisation, withdrawn_at__isnull=True
    )
    return list(rows.order_by("pk"))


def _write_versions(
    actor: Actor,
    ring: KeyRing,
    entries: Sequence[Entry],
    known: Mapping[UUID, Identity],
    at: datetime,
    kind: EventKind,
) -> None:
    rows = []
    for entry in entries:
        text = known[entry.pk].to_json()
        sealed = ring.seal(record=entry.pk, field=FIELD, text=text, version=entry.version)
        row = EntryVersion(
            entry=entry, version=entry.version, identity=sealed, written_by=actor.person, written_at=at
        )
        row.sha256 = version_digest(row)
        rows.append(row)
    insert_things(rows)
    events = [
        NewEvent(
            kind=kind,
            record=row.entry_id,
            child=row.entry_id,
            purpose=PURPOSE,
            fields=(FIELD,),
            version=row.version,
            detail={"sha256": row.sha256},
        )
        for row in rows
    ]
    record_events(actor=actor, at=at, events=events)
