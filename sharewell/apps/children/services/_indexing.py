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

AT_ONCE = 5_000


def index(
    organisation: UUID, known: Mapping[UUID, Identity], held: Mapping[UUID, tuple[Protection, ...]]
) -> None:
    """Write the keys of entries in place of those they had; what is protected of one gives none."""
    families = shipped_families()
    keys: dict[UUID, frozenset[Key]] = {
        entry: entry_keys(identity, held.get(entry, ()), families) for entry, identity in known.items()
    }
    hashed = hashed_keys(organisation, frozenset().union(*keys.values()))
    FindingKey.objects.filter(entry_id__in=known).delete()
    FindingKey.objects.bulk_create(
        (
            FindingKey(entry_id=entry, organisation_id=organisation, key=number)
            for entry, each in keys.items()
            for number in sorted({hashed[key] for key in each})
        ),
        batch_size=AT_ONCE,
    )
    Entry.objects.filter(pk__in=known).update(scheme=scheme())


def index_again(actor: Actor, entry: Entry) -> None:
    """Write the keys of an entry anew, and of all held to be the same person: what is protected has changed."""
    now = Entry.objects.get(pk=entry.pk)
    group = Entry.objects.filter(together=now.together) if now.together else [now]
    known = opened(actor, list(group), without_erased=True)
    index(actor.organisation, known, protections(actor, known))
