"""Which entries hang together by links: kept at each, so that a question about one asks about all."""

from collections.abc import Iterable
from uuid import UUID

from sharewell.apps.children.models import Entry
from sharewell.apps.children.selectors import joined_pairs
from sharewell.apps.children.services._indexing import index
from sharewell.apps.children.services._opening import opened, protections
from sharewell.domain.access import Actor
from sharewell.domain.linking import joined
from sharewell.kit.ids import new_id


def regroup(actor: Actor, entries: Iterable[UUID]) -> None:
    """Say anew which entries are held to be one person with these; what is protected of one finds none of them."""
    done: set[UUID] = set()
    for entry in entries:
        if entry in done:
            continue
        group = _group(actor.organisation, entry)
        done |= group
        together = new_id() if len(group) > 1 else None
        Entry.objects.filter(pk__in=group).update(together=together)
    known = opened(actor, list(Entry.objects.filter(pk__in=done)), without_erased=True)
    index(actor.organisation, known, protections(actor, known))


def _group(organisation: UUID, entry: UUID) -> frozenset[UUID]:
    """All that hangs together with one entry, found step by step."""
    group = frozenset({entry})
    while True:
        wider = joined(entry, joined_pairs(organisation, group))
        if wider <= group:
            return group
        group |= wider
