"""That somebody's address changed. Nobody is shown where to."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.models import EntryVersion
from sharewell.apps.children.services._opening import FIELD
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.children.addresses import Address
from sharewell.kit.crypto import keyring


def moved_since(*, actor: Actor, entries: Iterable[UUID], since: datetime) -> dict[UUID, list[UUID]]:
    """The entries of the actor's organisation whose addresses changed since a moment; the entry stands for the change.

    Only the fact leaves this service, so it is no look. Two queries; one where nothing was written since.
    """
    fresh = EntryVersion.objects.filter(
        entry_id__in=list(entries), entry__organisation_id=actor.organisation, written_at__gt=since
    )
    changed = set(fresh.filter(version__gt=1).values_list("entry_id", flat=True))
    if not changed:
        return {}
    ring = keyring(holder=actor.organisation, records=changed)
    before: dict[UUID, tuple[Address, ...]] = {}
    moved: dict[UUID, list[UUID]] = {}
    for row in EntryVersion.objects.filter(entry_id__in=changed).order_by("entry_id", "version"):
        if row.entry_id not in ring:
            continue
        text = ring.unseal(record=row.entry_id, field=FIELD, sealed=bytes(row.identity), version=row.version)
        addresses = Identity.from_json(text).addresses
        if row.written_at > since and addresses != before.get(row.entry_id, addresses):
            moved[row.entry_id] = [_of_version(row.entry_id, row.version)]
        before[row.entry_id] = addresses
    return moved


def _of_version(entry: UUID, version: int) -> UUID:
    """One id for one version of an entry, so that a second move is another thing than the first."""
    return UUID(int=entry.int ^ version)
