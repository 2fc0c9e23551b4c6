"""Reading entries of the actor's own organisation for the machine, or to be shown once the log knows it."""

from collections.abc import Sequence
from uuid import UUID

from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.services._opening import FIELD, opened
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.kit.crypto import keyring


def identities_of(actor: Actor, entries: Sequence[Entry]) -> dict[UUID, Identity]:
    """Who several entries of the actor's organisation are about. Two queries. Raises Refused."""
    for entry in entries:
        require_open_entry(actor, entry)
    return opened(actor, entries)


def identity_at(actor: Actor, entry: Entry, version: int) -> Identity:
    """Who an entry was about in an earlier version. Raises Refused."""
    require_open_entry(actor, entry)
    row = entry.versions.get(version=version)
    ring = keyring(holder=actor.organisation, records=[entry.pk])
    return Identity.from_json(
        ring.unseal(record=entry.pk, field=FIELD, sealed=bytes(row.identity), version=version)
    )
