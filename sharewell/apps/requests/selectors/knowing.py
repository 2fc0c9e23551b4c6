"""Who could know about a child: from the directory, and from what already passed between us about them; never what."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from uuid import UUID

from sharewell.apps.organisations.selectors import (
    DirectoryEntry,
    directory,
    directory_entries,
    directory_entry,
)
from sharewell.apps.requests.selectors.one import asked_about
from sharewell.domain.access import Actor
from sharewell.domain.requests.askable import Objective, smallest_list
from sharewell.domain.requests.askable_files import askables
from sharewell.domain.requests.knowing import CouldKnow, EarlierLink, Place, Why, who_could_know
from sharewell.domain.requests.missing import SHARED

MOST = 8
Links = Callable[[Actor, UUID], Iterable[EarlierLink]]
_HIGHER: list[Links] = []


def register_earlier_links(found: Links) -> None:
    """Have a higher app tell what it knows of earlier links about an entry. Once for each app, when it is ready."""
    if found not in _HIGHER:
        _HIGHER.append(found)


def organisations_that_could_know(
    actor: Actor, *, entry: UUID | None, objective: str, on: date, most: int = MOST
) -> tuple[CouldKnow, ...]:
    """Whom it is worth asking, best first, each with the reasons; within what the actor may see themself."""
    own = directory_entry(actor.organisation)
    if own is None:
        return ()
    links = (
        [link for link in _links(actor, entry) if link.organisation != actor.organisation] if entry else []
    )
    near = directory(nation=own.nation, area=own.area)
    linked = directory_entries(link.organisation for link in links) if links else {}
    found = {one.id: one for one in (*near, *linked.values()) if _may_be_asked(actor, one)}
    places = [_place(one, own, objective, on) for one in found.values()]
    return who_could_know(places, links)[:most]


def _links(actor: Actor, entry: UUID) -> Iterator[EarlierLink]:
    for ask in asked_about(actor, entry):
        yield EarlierLink(organisation=ask.asked_id, why=Why.WE_ASKED, at=ask.sent_at)
        if ask.answer in SHARED:
            yield EarlierLink(organisation=ask.asked_id, why=Why.ANSWERED_US, at=ask.state_at)
    for higher in _HIGHER:
        yield from higher(actor, entry)


def _may_be_asked(actor: Actor, place: DirectoryEntry) -> bool:
    others = place.id != actor.organisation and place.suspended_at is None
    return others and place.is_shown_to(actor.organisation)


def _place(one: DirectoryEntry, own: DirectoryEntry, objective: str, on: date) -> Place:
    return Place(
        organisation=one.id,
        name=one.name,
        same_area=bool(own.area) and one.area == own.area,
        same_nation=one.nation == own.nation,
        holds=_holds(one, objective, on),
    )


def _holds(one: DirectoryEntry, objective: str, on: date) -> int:
    if objective not in set(Objective):
        return 0
    aim = Objective(objective)
    found = smallest_list(askables(), objective=aim, sectors=[one.sector], nation=one.nation, on=on)
    return len(found[one.sector])
