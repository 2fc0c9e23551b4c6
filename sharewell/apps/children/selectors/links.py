"""Pairs of entries that may be one person. Nothing here opens what they hold."""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from sharewell.apps.children.models import Entry, Link, LinkAct
from sharewell.apps.children.selectors.bars import standing_bars
from sharewell.apps.children.selectors.entries import entries_open_to
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.linking import JOINED, LinkState

NOBODY = UUID(int=0)
"""No entry's id: with it a question about nobody is asked all the same, and takes as long."""


def links_of_actor(actor: Actor) -> QuerySet[Link]:
    """The pairs of the actor's organisation, none from which the actor is shut out on either side."""
    if actor.role not in CONTENT_ROLES:
        return Link.objects.none()
    barred = standing_bars().filter(
        Q(entry=OuterRef("first"))
        | Q(entry=OuterRef("second"))
        | Q(entry__together=OuterRef("first__together"))
        | Q(entry__together=OuterRef("second__together")),
        person=actor.person,
    )
    return Link.objects.filter(organisation_id=actor.organisation).exclude(Exists(barred))


def link_of(actor: Actor, link: UUID) -> Link | None:
    """A pair that the actor may see; None where there is none."""
    return links_of_actor(actor).filter(pk=link).select_related("first", "second", "kept").first()


def links_waiting(actor: Actor) -> QuerySet[Link]:
    """The review cards that wait for the actor, oldest first: pairs to decide; for leads what others left open too."""
    mine = Q(state=LinkState.ASKED)
    if actor.role is Role.SAFEGUARDING_LEAD:
        mine |= Q(state=LinkState.UNSURE)
        mine |= Q(state=LinkState.MERGE_ASKED) & ~Q(merge_asked_by=actor.person)
    return links_of_actor(actor).filter(mine).order_by("asked_at", "id")


def how_many_cards_wait(actor: Actor) -> int:
    """How many review cards wait for the actor; one query at most."""
    return links_waiting(actor).order_by().count() if actor.role in CONTENT_ROLES else 0


def links_beside(actor: Actor, entries: Iterable[UUID]) -> QuerySet[Link]:
    """Every pair that one of these entries stands in."""
    ids = list(entries)
    rows = links_of_actor(actor).filter(Q(first__in=ids) | Q(second__in=ids))
    return rows.select_related("first", "second", "kept").order_by("asked_at", "id")


def same_person(actor: Actor, entries: Iterable[UUID]) -> dict[UUID, UUID]:
    """Which entry is shown in the place of each of these: itself, or the one that it was merged into in the end.

    One query also where there is nobody, and one more for each time that what is kept was merged itself.
    """
    ids = list(entries)
    merged = Link.objects.filter(organisation_id=actor.organisation, state=LinkState.MERGED)
    shown: dict[UUID, UUID] = {}
    wanted = {*ids, NOBODY}
    while wanted:
        rows = merged.filter(Q(first__in=wanted) | Q(second__in=wanted)).values_list(
            "first", "second", "kept"
        )
        found = {second if kept == first else first: kept for first, second, kept in rows}
        wanted = {kept for gone, kept in found.items() if gone not in shown and kept not in wanted}
        shown |= found
    return {one: _last(one, shown) for one in ids}


def kept_instead(actor: Actor, entry: UUID) -> UUID | None:
    """The entry that stands for one that was merged away, where the actor may see both; None where it stands itself."""
    merged = links_of_actor(actor).filter(Q(first=entry) | Q(second=entry), state=LinkState.MERGED)
    return merged.exclude(kept=entry).values_list("kept", flat=True).first()


def _last(entry: UUID, shown: Mapping[UUID, UUID]) -> UUID:
    passed = {entry}
    while shown.get(entry, entry) not in passed:
        entry = shown[entry]
        passed.add(entry)
    return entry


def joined_pairs(organisation: UUID, entries: Iterable[UUID]) -> list[tuple[UUID, UUID]]:
    """The pairs that are held to be one person, in which one of these entries stands."""
    ids = list(entries)
    rows = Link.objects.filter(Q(first__in=ids) | Q(second__in=ids), organisation_id=organisation)
    return list(rows.filter(state__in=sorted(JOINED)).values_list("first_id", "second_id"))


def decided_pairs(organisation: UUID) -> dict[tuple[UUID, UUID], bool]:
    """What people decided about pairs, in the order of their ids: whether they are one person."""
    settled = sorted({*JOINED, LinkState.NOT_SAME})
    rows = Link.objects.filter(organisation_id=organisation, state__in=settled)
    return {
        (first, second): state in JOINED
        for first, second, state in rows.values_list("first_id", "second_id", "state")
    }


def groups_of(entries: Iterable[UUID]) -> dict[UUID, UUID]:
    """What stands for each entry and all that are held to be the same person: the same id, its own where none is."""
    ids = set(entries)
    rows = dict(Entry.objects.filter(pk__in=ids).values_list("pk", "together"))
    return {one: rows.get(one) or one for one in ids}


def with_linked(entries: Iterable[UUID]) -> frozenset[UUID]:
    """These entries and all that are held to be the same people. One query."""
    ids = frozenset(entries)
    linked = Entry.objects.filter(pk__in=ids, together__isnull=False).values("together")
    return ids | frozenset(Entry.objects.filter(together__in=linked).values_list("pk", flat=True))


def entries_beside(actor: Actor, entry: Entry) -> QuerySet[Entry]:
    """The other entries that are held to be the same person."""
    if entry.together is None:
        return Entry.objects.none()
    return entries_open_to(actor).filter(together=entry.together).exclude(pk=entry.pk)


def act_digest(act: LinkAct) -> str:
    """SHA-256 over what was said of a pair, by its sealed bytes; no key is needed."""
    written: dict[str, str | int | bool] = {
        "link": str(act.link_id),
        "first": str(act.link.first_id),
        "second": str(act.link.second_id),
        "number": act.number,
        "step": act.step,
        "by": f"{act.by} {act.by_name}",
        "at": written_time(act.at),
        "kept": str(act.kept or ""),
        "note": sealed_digest(act.note),
    }
    return digest(written)


def act_digests() -> Iterator[tuple[UUID, int, str]]:
    """Link, number and present digest of each act, for `sharewell verify`.

    An act that its pair does not count is left out, so that a pair turned back by SQL shows as one that lost it.
    """
    for row in LinkAct.objects.select_related("link").order_by("link_id", "number").iterator():
        if row.number <= row.link.acts_count:
            yield row.link_id, row.number, act_digest(row)
