"""Identities and protected facts in plain text. Whoever calls has written the event, or shows nobody anything."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from sharewell.apps.children.models import Entry
from sharewell.apps.children.selectors import newest_versions, shields_of
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


def protections(actor: Actor, entries: Iterable[UUID]) -> dict[UUID, tuple[Protection, ...]]:
    """What is protected of each entry, of those of which something is."""
    found: dict[UUID, tuple[Protection, ...]] = defaultdict(tuple)
    for one in opened_facts(actor, shields_of(actor, entries)):
        found[one.shield.entry_id] += (one.protection,)
    return found
