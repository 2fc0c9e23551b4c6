"""Which regular flows agreements cover, between any number of organisations at once: gaps, and overlaps.

It says of each flow what `cover` says, but looks at each agreement once and not once a pair. Ids are text: thousands of
them are looked up, and a text remembers its hash.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements.cover import CoverState, Stay
from sharewell.domain.agreements.life import Run, running
from sharewell.domain.agreements.text import ANYBODY

KINDS = tuple(one for one in ItemKind if one is not ItemKind.UNKNOWN)
ABOUTS = tuple(ItemAbout)
Sorts = frozenset[tuple[ItemKind, ItemAbout]]
NOTHING: Sorts = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An agreement that all have signed once: what its versions let go, and everybody's time in it, by their ids."""

    versions: tuple[tuple[Run, Sorts], ...]
    stays: Mapping[str, Stay]
    ended_on: date | None = None

    def sorts_on(self, on: date) -> Sorts:
        """What it lets go that day; nothing where it does not hold."""
        if self.ended_on is not None and self.ended_on <= on:
            return NOTHING
        run = running((one for one, _sorts in self.versions), on)
        return next((sorts for one, sorts in self.versions if one == run), NOTHING) if run else NOTHING

    @property
    def begins(self) -> date | None:
        """The first day of the first version; None where no version names items."""
        return min((run.starts_on for run, _s in self.versions), default=None) if self._names_items else None

    @property
    def _names_items(self) -> bool:
        return any(sorts for _run, sorts in self.versions)


class Way(NamedTuple):
    """What goes one way between two organisations."""

    giver: str
    receiver: str
    sorts: Sorts


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One way in the map: what agreements say, which kinds are in none, and which are in more than one."""

    giver: str
    receiver: str
    state: CoverState
    missing: tuple[ItemKind, ...] = ()
    twice: tuple[ItemKind, ...] = ()


def crossings(ways: Iterable[Way], standings: Sequence[Standing], on: date) -> list[Crossing]:
    """Every way, with what agreements say of it that day."""
    live, past = _gathered(standings, on)
    return [_crossing(way, live, past) for way in ways]


class _Sides(NamedTuple):
    """Agreements by who gives and by who receives in them, each with its bits."""

    givers: dict[str, dict[int, int]]
    receivers: dict[str, set[int]]

    def between(self, way: Way) -> list[int]:
        """The bits of each agreement that lets the one give and the other receive."""
        there = self.receivers.get(way.receiver)
        if not there:
            return []
        return [bits for place, bits in self.givers.get(way.giver, {}).items() if place in there]


def _gathered(standings: Sequence[Standing], on: date) -> tuple[_Sides, _Sides]:
    live, past = _Sides(defaultdict(dict), defaultdict(set)), _Sides(defaultdict(dict), defaultdict(set))
    for place, one in enumerate(standings):
        sorts, begins = one.sorts_on(on), one.begins
        bits = _lets(sorts)
        for who, stay in one.stays.items():
            if sorts and stay.holds(on):
                _put(live, place, who, stay, bits)
            if begins is not None and max(begins, stay.since) <= on:
                _put(past, place, who, stay, bits)
    return live, past


def _put(sides: _Sides, place: int, who: str, stay: Stay, bits: int) -> None:
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


@lru_cache(maxsize=4096)
def _lets(sorts: Sorts) -> int:
    found = 0
    for kind, about in sorts:
        found |= _bit(kind, None if about is ANYBODY else about)
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
