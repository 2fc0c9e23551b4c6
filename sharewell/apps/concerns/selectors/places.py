"""Whom somebody could tell: the directory as the journeys ask it."""

from collections.abc import Iterable
from uuid import UUID

from sharewell.apps.organisations.selectors import (
    Colleague,
    DirectoryEntry,
    directory,
    directory_entries,
    directory_entry,
    leads_of,
    outside_recipients_of,
)
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Sector

MOST_SHOWN = 30
MOST_IN_EMERGENCY = 6
MOST_OUTSIDE = 8


def own_place(actor: Actor) -> DirectoryEntry | None:
    """The actor's own organisation in the directory."""
    return directory_entry(actor.organisation)


def emergency_places(actor: Actor) -> tuple[DirectoryEntry, ...]:
    """Front doors and police of the actor's area, front door first; of the nation, or anybody, where there are none."""
    own = own_place(actor)
    if own is None:
        return ()
    near = _that_act(directory(nation=own.nation, area=own.area), actor)
    # Nothing may leave somebody with nobody to tell: then whoever is in the directory is offered.
    found = near or _that_act(directory(nation=own.nation), actor) or places_like(actor)
    return (*found[:MOST_IN_EMERGENCY], *places_outside(actor))


def places_outside(actor: Actor, *, words: str = "") -> tuple[DirectoryEntry, ...]:
    """Those without accounts whom the actor's organisation added, by name."""
    found = outside_recipients_of(actor.organisation)
    wanted = words.strip().casefold()
    return tuple(one for one in found if wanted in f"{one.name} {one.person_name}".casefold())[:MOST_OUTSIDE]


def places_like(
    actor: Actor, *, nation: str = "", area: str = "", sector: str = "", words: str = ""
) -> tuple[DirectoryEntry, ...]:
    """Organisations that can be told, front doors first; the actor's own is left out."""
    found = directory(nation=nation or None, area=area or None, sector=sector or None, query=words)
    return tuple(one for one in found if one.id != actor.organisation)[:MOST_SHOWN]


def places_named(ids: Iterable[str]) -> tuple[DirectoryEntry, ...]:
    """These organisations in the order given; what is no id, gone or suspended is left out."""
    wanted = [place for place in map(_id, ids) if place]
    found = directory_entries(wanted) if wanted else {}
    return tuple(found[place] for place in wanted if place in found and found[place].suspended_at is None)


def own_place_and_named(
    actor: Actor, ids: Iterable[str]
) -> tuple[DirectoryEntry | None, tuple[DirectoryEntry, ...]]:
    """The actor's own organisation and these others, in one query."""
    found = places_named([str(actor.organisation), *ids])
    own = next((one for one in found if one.id == actor.organisation), None)
    return own, tuple(one for one in found if one is not own)


def leads_to_ask(actor: Actor) -> tuple[Colleague, ...]:
    """The leads of the actor's organisation whom the actor can ask: everybody but themself."""
    return tuple(one for one in leads_of(actor.organisation) if one.person != actor.person)


def _that_act(found: Iterable[DirectoryEntry], actor: Actor) -> tuple[DirectoryEntry, ...]:
    """Those that act in an emergency, front doors first as the directory has them."""
    acting = (one for one in found if one.is_front_door or one.sector == Sector.POLICE)
    return tuple(one for one in acting if one.id != actor.organisation)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
