"""Which regular flows agreements cover, between any number of organisations at once: gaps, and overlaps.

It says of each flow what `cover` says, but looks at each agreement once and not once a pair.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements.cover import CoverState, Stay
from sharewell.domain.agreements.life import Run, running
from sharewell.domain.agreements.text import ANYBODY, AgreedItem

KINDS = tuple(one for one in ItemKind if one is not ItemKind.UNKNOWN)
ABOUTS = tuple(ItemAbout)
Sorts = frozenset[tuple[ItemKind, ItemAbout]]
Live = tuple[int, int]
"""An agreement's place, and the sorts that it lets go as bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An agreement that all have signed once: its versions in force with their items, and everybody's time in it."""

    versions: tuple[tuple[Run, tuple[AgreedItem, ...]], ...]
    stays: Mapping[UUID, Stay]
    ended_on: date | None = None

    def items_on(self, on: date) -> tuple[AgreedItem, ...]:
        """What it lets go that day; nothing where it does not hold."""
        if self.ended_on is not None and self.ended_on <= on:
            return ()
        run = running((one for one, _items in self.versions), on)
        return next((items for one, items in self.versions if one == run), ()) if run else ()

    @property
    def begins(self) -> date | None:
        """The first day of the first version; None where no version names items."""
        return min((run.starts_on for run, _i in self.versions), default=None) if self._names_items else None

    @property
    def _names_items(self) -> bool:
        return any(items for _run, items in self.versions)


class Way(NamedTuple):
    """What goes one way between two organisations."""

    giver: UUID
    receiver: UUID
    sorts: Sorts


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One way in the map: what agreements say, which kinds are in none, and which are in more than one."""

    giver: UUID
    receiver: UUID
    state: CoverState
    missing: tuple[ItemKind, ...] = ()
    twice: tuple[ItemKind, ...] = ()


def crossings(ways: Iterable[Way], standings: Sequence[Standing], on: date) -> list[Crossing]:
    """Every way, with what agreements say of it that day."""
    live, past = _gathered(standings, on)
    return [_crossing(way, live, past) for way in ways]


class _Sides(NamedTuple):
    """Agreements by who gives and by who receives in them, each with its bits."""

    givers: dict[UUID, dict[int, int]]
    receivers: dict[UUID, set[int]]

    def between(self, way: Way) -> list[int]:
        """The bits of each agreement that lets the one give and the other receive."""
        there = self.receivers.get(way.receiver)
        if not there:
            return []
        return [bits for place, bits in self.givers.get(way.giver, {}).items() if place in there]


def _gathered(standings: Sequence[Standing], on: date) -> tuple[_Sides, _Sides]:
    live, past = _Sides(defaultdict(dict), defaultdict(set)), _Sides(defaultdict(dict), defaultdict(set))
    for place, one in enumerate(standings):
        items, begins = one.items_on(on), one.begins
        bits = _bits(items)
        for who, stay in one.stays.items():
            if items and stay.holds(on):
                _put(live, place, who, stay, bits)
            if begins is not None and max(begins, stay.since) <= on:
                _put(past, place, who, stay, bits)
    return live, past


def _put(sides: _Sides, place: int, who: UUID, stay: Stay, bits: int) -> None:
    if stay.part.gives:
        sides.givers[who][place] = bits
    if stay.part.receives:
        sides.receivers[who].add(place)


def _crossing(way: Way, live: _Sides, past: _Sides) -> Crossing:
    found = live.between(way)
    if not found:
        state = CoverState.EXPIRED if past.between(way) else CoverState.NONE
        return Crossing(giver=way.giver, receiver=way.receiver, state=state)
    goes, once, twice = _goes(way.sorts), 0, 0
    for bits in found:
        twice |= once & bits & goes
        once |= bits
    missing = _kinds(goes & ~once)
    if any(kind is ItemKind.UNKNOWN for kind, _about in way.sorts):
        missing = (*missing, ItemKind.UNKNOWN)
    return Crossing(
        giver=way.giver,
        receiver=way.receiver,
        state=CoverState.PARTLY if missing else CoverState.COVERED,
        missing=missing,
        twice=_kinds(twice),
    )


def _bits(items: tuple[AgreedItem, ...]) -> int:
    found = 0
    for item in items:
        found |= _bit(item.kind, None if item.about is ANYBODY else item.about)
    return found


@lru_cache(maxsize=4096)
def _goes(sorts: Sorts) -> int:
    found = 0
    for kind, about in sorts:
        found |= _bit(kind, about)
    return found


@lru_cache(maxsize=4096)
def _bit(kind: ItemKind, about: ItemAbout | None) -> int:
    """The bit of a sort; of every sort of the kind where it is about anybody at all. What nobody named has none."""
    if kind is ItemKind.UNKNOWN:
        return 0
    first = KINDS.index(kind) * len(ABOUTS)
    return ((1 << len(ABOUTS)) - 1) << first if about is None else 1 << (first + ABOUTS.index(about))


@lru_cache(maxsize=4096)
def _kinds(bits: int) -> tuple[ItemKind, ...]:
    return tuple(kind for kind in KINDS if bits & _bit(kind, None))
