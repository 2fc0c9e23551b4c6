"""Whom somebody could ask: the directory as the pages of this app look into it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import (
    NATION_WORDS,
    SECTOR_WORDS,
    DirectoryEntry,
    areas,
    directory,
    directory_entries,
    directory_entry,
    outside_recipients_of,
    sector_words,
)
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Nation, Sector

MOST_SHOWN = 30
ANY: tuple[str, str | Promise] = ("", _("Any"))
Place = tuple[str, str, str]


def place_arguments(
    actor: Actor, *, but: UUID | None = None, hint: Callable[[DirectoryEntry], str] | None = None
) -> dict[str, Any]:
    """What a form needs to offer organisations; the actor's own is left out, and `but`.

    Without anything to look for, those of the actor's own area come first.
    """
    own = directory_entry(actor.organisation)
    left_out = {actor.organisation, but}
    say = hint or _hint

    def shown(found: Sequence[DirectoryEntry]) -> list[Place]:
        kept = [one for one in found if one.id not in left_out]
        return [(str(one.id), one.name, say(one)) for one in kept[:MOST_SHOWN]]

    def look_up(asked: Mapping[str, str]) -> list[Place]:
        if any(asked.values()):
            found = directory(
                nation=asked["nation"] or None,
                area=asked["area"] or None,
                sector=asked["sector"] or None,
                query=asked["words"],
            )
            return shown(found)
        near = directory(nation=own.nation, area=own.area) if own else ()
        return shown(near) or shown(directory())

    def keep(ids: Sequence[str]) -> list[Place]:
        return shown([*places_named(actor, ids).values()])

    return {"look_up": look_up, "keep": keep, "narrow": _narrow()}


def outside_like(actor: Actor, asked: Mapping[str, str]) -> list[Place]:
    """Those without accounts whom the actor's organisation added and who fit what is asked, by name."""
    wanted = asked["words"].strip().casefold()
    fitting = (
        one
        for one in outside_recipients_of(actor.organisation)
        if wanted in f"{one.name} {one.person_name}".casefold() and asked["sector"] in {"", one.sector}
    )
    return [(str(one.id), one.name, _hint(one)) for one in fitting][:MOST_SHOWN]


def places_named(actor: Actor, ids: Sequence[str]) -> dict[UUID, DirectoryEntry]:
    """These organisations in the order given; what is no id, gone, suspended or somebody else's is left out."""
    wanted = [one for one in map(_id, ids) if one]
    found = directory_entries(wanted) if wanted else {}
    able = {
        one.id: one
        for one in found.values()
        if one.suspended_at is None and one.is_shown_to(actor.organisation)
    }
    return {one: able[one] for one in wanted if one in able}


def _narrow() -> dict[str, list[tuple[str, Any]]]:
    nations = [(one.value, NATION_WORDS[one]) for one in Nation if one is not Nation.UNKNOWN]
    sectors = [(one.value, SECTOR_WORDS[one]) for one in Sector if one is not Sector.UNKNOWN]
    return {
        "nation": [ANY, *nations],
        "area": [ANY, *((one, one) for one in areas())],
        "sector": [ANY, *sectors],
    }


def _hint(one: DirectoryEntry) -> str:
    reached = _("No account: they get a link and a code") if one.outside_of else one.area
    return ", ".join(str(part) for part in (sector_words(one.sector), reached) if part)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
