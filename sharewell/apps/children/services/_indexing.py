"""Writing the keys by which entries are found."""

from collections.abc import Mapping
from uuid import UUID

from sharewell.apps.children.models import Entry, FindingKey
from sharewell.apps.children.selectors import hashed_keys
from sharewell.apps.children.services._opening import opened, protections
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, entry_keys
from sharewell.domain.guarding import Protection
from sharewell.domain.matching import Key, shipped_families
from sharewell.domain.matching.finding import scheme
from sharewell.kit.database.many import insert_rows


def index(
    organisation: UUID, known: Mapping[UUID, Identity], held: Mapping[UUID, tuple[Protection, ...]]
) -> None:
    """Write the keys of entries in place of those they had; what is protected of one gives none."""
    FindingKey.objects.filter(entry_id__in=known).delete()
    index_new(organisation, known, held)
    Entry.objects.filter(pk__in=known).update(scheme=scheme())


def index_new(
    organisation: UUID, known: Mapping[UUID, Identity], held: Mapping[UUID, tuple[Protection, ...]]
) -> None:
    """Write the keys of entries that have none yet and were made with the present scheme."""
    families = shipped_families()
    keys: dict[UUID, frozenset[Key]] = {
        entry: entry_keys(identity, held.get(entry, ()), families) for entry, identity in known.items()
    }
    hashed = hashed_keys(organisation, frozenset().union(*keys.values()))
    rows = {(hashed[key], entry) for entry, each in keys.items() for key in each}
    # In the order of the index that they go into, which is then written from one end to the other.
    insert_rows(
        FindingKey, ("key", "entry", "organisation_id"), ((*row, organisation) for row in sorted(rows))
    )


def index_again(actor: Actor, entry: Entry) -> None:
    """Write the keys of an entry anew, and of all held to be the same person: what is protected has changed."""
    now = Entry.objects.get(pk=entry.pk)
    group = Entry.objects.filter(together=now.together) if now.together else [now]
    known = opened(actor, list(group), without_erased=True)
    index(actor.organisation, known, protections(actor, known))
