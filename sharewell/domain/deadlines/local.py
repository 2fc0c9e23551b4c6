"""Clocks of packs from outside: a partnership may agree to be quicker than what is shipped, and never slower."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from sharewell.domain.cited import NATIONS
from sharewell.domain.deadlines.clocks import Clock, NoClock, clock_for
from sharewell.domain.deadlines.load import (
    CLOCKS,
    URGENCIES,
    BadClock,
    calendar_of,
    clocks,
    read_clocks,
    read_milestones,
)
from sharewell.domain.deadlines.reckon import reckon
from sharewell.domain.deadlines.span import Span
from sharewell.domain.outside import packs_in_use

# Moments from which two lengths are compared: each hour that matters, over a week and over a Christmas.
_STARTS = tuple(
    datetime(2026, month, day, 8, tzinfo=UTC) + timedelta(days=days, hours=hours)
    for month, day in ((6, 1), (12, 21))
    for days in range(9)
    for hours in (0, 9, 15)
)


@dataclass(frozen=True, slots=True)
class ClockFault:
    """What is wrong with one clock of a pack. `clock` is its id, empty where the whole file is meant."""

    clock: str
    says: str
    instead: str


def clocks_in_use() -> tuple[Clock, ...]:
    """The shipped clocks, and those of the packs from outside that are in use.

    Raises:
        BadClock: a pack's clock cannot be read, or is slower than the shipped one.
    """
    return _with_packs(packs_in_use())


@cache
def _with_packs(folders: tuple[Path, ...]) -> tuple[Clock, ...]:
    known = clocks()
    for folder in folders:
        file = folder / CLOCKS
        if file.is_file():
            text = _text_of(file)
            for fault in faults_of_clocks(text, known):
                raise BadClock(f"{file}: {fault.clock}: {fault.says} {fault.instead}")
            known = (*known, *read_clocks(text))
    return known


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadClock(f"{file}: it cannot be read as UTF-8 text.") from fault


def faults_of_clocks(
    text: str, known: Sequence[Clock] | None = None, *, pack: str = ""
) -> Iterator[ClockFault]:
    """Why these clocks cannot stand beside the known ones, the shipped ones if not told; nothing where they can."""
    shipped = clocks() if known is None else known
    try:
        added, milestones = read_clocks(text), read_milestones(text)
    except BadClock as bad:
        name, _, says = str(bad).partition(": ")
        which, told = (name, says) if says else ("", name)
        yield ClockFault(which, f"{told}.", "Write it as the clocks of the core pack are written.")
        return
    for limit in milestones:
        instead = 'Write it as a thing to do: effect = "adds", action = "…", within = "P2D".'
        yield ClockFault(limit.id, "A pack from outside has clocks and no milestones.", instead)
    for clock in added:
        yield from _faults(clock, shipped, added, pack)


def _faults(
    clock: Clock, shipped: Sequence[Clock], added: Sequence[Clock], pack: str
) -> Iterator[ClockFault]:
    if pack and not clock.id.startswith(f"{pack}/clocks/"):
        yield ClockFault(clock.id, "Its id is not of this pack.", f'Write id = "{pack}/clocks/…".')
    if any(one.id == clock.id for one in shipped):
        yield ClockFault(clock.id, "There is a clock of this id already.", f'Write id = "{pack}/clocks/…".')
    slower = next(_slower(clock, shipped, added), None)
    if slower is not None:
        before, urgency = slower
        length = before.spans[urgency]
        says = f"For {urgency} it would be slower than {before.id}."
        instead = f"Write {length.length} {length.unit.value} or less; a pack may only make a clock shorter."
        yield ClockFault(clock.id, says, instead)


def _slower(clock: Clock, shipped: Sequence[Clock], added: Sequence[Clock]) -> Iterator[tuple[Clock, str]]:
    """Where the clock takes the place of a shorter one: that one, and the urgency."""
    for nation, sector, day in _situations(clock, shipped):
        try:
            before = clock_for(shipped, clock.trigger, nation=nation, sector=sector, day=day)
        except NoClock:
            continue
        after = clock_for((*shipped, *added), clock.trigger, nation=nation, sector=sector, day=day)
        if after is clock:
            for urgency in URGENCIES:
                if not _as_short(after.spans[urgency], before.spans[urgency], nation):
                    yield before, urgency


def _situations(clock: Clock, shipped: Sequence[Clock]) -> Iterator[tuple[str, str, date]]:
    """Every nation, sector and day on which the answer can be another one because of this clock."""
    fitting = [one for one in shipped if one.trigger is clock.trigger]
    nations = [clock.nation] if clock.nation else [*NATIONS, ""]
    sectors = [clock.sector] if clock.sector else ["", *sorted({one.sector for one in fitting if one.sector})]
    days = {max(clock.first, one.first) for one in (clock, *fitting)}
    for day in sorted(one for one in days if clock.last is None or one <= clock.last):
        for nation in nations:
            yield from ((nation, sector, day) for sector in sectors)


def _as_short(span: Span, shipped: Span, nation: str) -> bool:
    if span.unit is shipped.unit:
        return span.length <= shipped.length
    calendar = calendar_of(nation).with_weekdays_beyond()
    return all(reckon(start, span, calendar) <= reckon(start, shipped, calendar) for start in _STARTS)
