"""Who could know: organisations in the order in which asking them is most likely to help, each with the reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Why(StrEnum):
    """Why an organisation could know, the strongest reason first."""

    SHARED_WITH_US = "shared_with_us"
    ANSWERED_US = "answered_us"
    WE_SHARED = "we_shared"
    ASKED_US = "asked_us"
    WE_ASKED = "we_asked"
    HOLDS = "holds"
    SAME_AREA = "same_area"


LINKS = (Why.SHARED_WITH_US, Why.ANSWERED_US, Why.WE_SHARED, Why.ASKED_US, Why.WE_ASKED)
"""The reasons that come from what already passed about the same child. What passed is never told here."""
_WEIGHTS: Mapping[Why, int] = {
    Why.SHARED_WITH_US: 64,
    Why.ANSWERED_US: 48,
    Why.WE_SHARED: 32,
    Why.ASKED_US: 24,
    Why.WE_ASKED: 12,
    Why.HOLDS: 8,
    Why.SAME_AREA: 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLink:
    """That something about the same child passed between an organisation and ours, and when; never what."""

    organisation: UUID
    why: Why
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An organisation of the directory, as far as it matters here. `holds`: its facts on the smallest list."""

    organisation: UUID
    name: str
    same_area: bool
    same_nation: bool
    holds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CouldKnow:
    """An organisation with every reason to ask it. `last` is when a link was last used, by its reason."""

    organisation: UUID
    name: str
    reasons: tuple[Why, ...]
    last: Mapping[Why, datetime] = field(default_factory=dict)
    holds: int = 0


def who_could_know(places: Iterable[Place], links: Iterable[EarlierLink]) -> tuple[CouldKnow, ...]:
    """The organisations for which there is a reason, best first.

    What already passed about the child counts before what a sector holds, and that before being near. At equal weight
    the latest link, then more facts of its sector, then the name. A place of another nation needs a link.
    """
    latest: dict[UUID, dict[Why, datetime]] = {}
    for link in links:
        known = latest.setdefault(link.organisation, {})
        known[link.why] = max(link.at, known.get(link.why, link.at))
    found = (_of(place, latest.get(place.organisation, {})) for place in places)
    return tuple(sorted((one for one in found if one.reasons), key=_order))


def _of(place: Place, last: Mapping[Why, datetime]) -> CouldKnow:
    reasons = [why for why in LINKS if why in last]
    if place.holds and (reasons or place.same_nation):
        reasons.append(Why.HOLDS)
    if place.same_area and reasons:
        reasons.append(Why.SAME_AREA)
    return CouldKnow(
        organisation=place.organisation,
        name=place.name,
        reasons=tuple(reasons),
        last=dict(last),
        holds=place.holds,
    )


def _order(one: CouldKnow) -> tuple[int, float, int, str]:
    weight = sum(_WEIGHTS[why] for why in one.reasons)
    newest = max((at.timestamp() for at in one.last.values()), default=0.0)
    return -weight, -newest, -one.holds, one.name


def strongest(one: CouldKnow) -> Sequence[Why]:
    """The reasons that a page tells: every link, or else the sector and the area."""
    links = tuple(why for why in one.reasons if why in LINKS)
    return links or one.reasons
