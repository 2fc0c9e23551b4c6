"""Adding an entry and changing it. Each change is a new sealed version with its event."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Entry, EntryVersion
from sharewell.apps.children.policies import require_keep_entries, require_open_entry
from sharewell.apps.children.selectors import version_digest
from sharewell.apps.children.services._indexing import index
from sharewell.apps.children.services._opening import FIELD, protections
from sharewell.apps.children.services.adopting import adopt_facts
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.domain.guarding import Protection
from sharewell.kit.crypto import create_record_key, seal


@transaction.atomic
def register_entry(*, actor: Actor, identity: Identity, at: datetime) -> Entry:
    """Keep an entry for somebody in the actor's organisation. Raises Refused."""
    require_keep_entries(actor)
    entry = Entry.objects.create(
        organisation_id=actor.organisation, kind=identity.kind, created_at=at, changed_at=at
    )
    create_record_key(record=entry.pk, owner=actor.organisation)
    _write_version(actor, entry, identity, at, EventKind.ENTRY_CREATED)
    return entry


@transaction.atomic
def amend_entry(
    *,
    actor: Actor,
    entry: Entry,
    identity: Identity,
    at: datetime,
    seen: int | None = None,
    protect: Iterable[Protection] = (),
) -> Entry:
    """Write a new version of an entry; the earlier ones stay. What is to be protected is, in the same step.

    Raises:
        Refused: the entry is not the actor's organisation's.
        NotPossibleNow: it was changed since the version `seen`.
    """
    require_open_entry(actor, entry)
    kept = Entry.objects.select_for_update().get(pk=entry.pk)
    if seen is not None and kept.version != seen:
        raise NotPossibleNow(
            "changed_since",
            _("Somebody changed this record while you were writing. Look at it and try again."),
        )
    told = tuple(protect)
    if told:
        adopt_facts(actor=actor, at=at, entries=[kept.pk], told=told)
    kept.version += 1
    kept.kind, kept.changed_at = identity.kind, at
    kept.save(update_fields=["version", "kind", "changed_at"])
    _write_version(actor, kept, identity, at, EventKind.ENTRY_CORRECTED)
    return kept


def _write_version(actor: Actor, entry: Entry, identity: Identity, at: datetime, kind: EventKind) -> None:
    text = identity.to_json()
    sealed = seal(record=entry.pk, holder=actor.organisation, field=FIELD, text=text, version=entry.version)
    row = EntryVersion(
        entry=entry, version=entry.version, identity=sealed, written_by=actor.person, written_at=at
    )
    row.sha256 = version_digest(row)
    row.save(force_insert=True)
    held = protections(actor, [entry.pk]) if entry.version > 1 else {}
    index(actor.organisation, {entry.pk: identity}, held)
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=entry.pk,
        child=entry.pk,
        purpose="safeguarding",
        fields=[FIELD],
        version=entry.version,
        detail={"sha256": row.sha256},
    )
