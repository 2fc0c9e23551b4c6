"""Identities and protected facts in plain text. Whoever calls has written the event, or shows nobody anything."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sharewell.apps.children.models import Entry, EntryVersion
from sharewell.apps.children.selectors import groups_of, newest_versions, shields_of
from sharewell.apps.children.services._facts import opened_facts
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.guarding import Protection
from sharewell.kit.crypto import keyring

FIELD = "identity"


def opened(actor: Actor, entries: Sequence[Entry], *, without_erased: bool = False) -> dict[UUID, Identity]:
    """Who entries are about, as the newest version of each says.

    Raises:
        CannotUnseal: a key was destroyed (unless those are to be left out), or sealed bytes were changed.
    """
    versions = newest_versions(entries)
    ring = keyring(holder=actor.organisation, records=list(versions))
    return {
        entry: Identity.from_json(
            ring.unseal(record=entry, field=FIELD, sealed=bytes(row.identity), version=row.version)
        )
        for entry, row in versions.items()
        if entry in ring or not without_erased
    }


def identities_of(organisation: UUID, entries: Iterable[UUID]) -> list[Identity]:
    """Every identity that these entries of an organisation ever held, each once; of those that can be opened."""
    rows = EntryVersion.objects.filter(entry_id__in=list(entries), entry__organisation_id=organisation)
    ring = keyring(holder=organisation, records=list(entries))
    texts = {
        ring.unseal(record=row.entry_id, field=FIELD, sealed=bytes(row.identity), version=row.version)
        for row in rows
        if row.entry_id in ring
    }
    return [Identity.from_json(text) for text in sorted(texts)]


def versions_opened(actor: Actor, versions: Iterable[EntryVersion]) -> list[tuple[EntryVersion, Identity]]:
    """Each of these versions with what it holds. One query for the keys. Raises CannotUnseal."""
    rows = list(versions)
    ring = keyring(holder=actor.organisation, records={row.entry_id for row in rows})
    said = [
        ring.unseal(record=row.entry_id, field=FIELD, sealed=bytes(row.identity), version=row.version)
        for row in rows
    ]
    return [(row, Identity.from_json(text)) for row, text in zip(rows, said, strict=True)]


def protections(actor: Actor, entries: Iterable[UUID]) -> dict[UUID, tuple[Protection, ...]]:
    """What is protected of each entry, of those of which something is, itself or linked to it."""
    asked = list(entries)
    facts = opened_facts(actor, shields_of(actor, asked))
    if not facts:
        return {}
    groups = groups_of({*asked, *(one.shield.entry_id for one in facts)})
    found: dict[UUID, tuple[Protection, ...]] = {}
    for entry in asked:
        held = tuple(one.protection for one in facts if groups[one.shield.entry_id] == groups[entry])
        if held:
            found[entry] = held
    return found
