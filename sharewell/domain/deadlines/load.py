"""Reading clocks, milestones and bank holidays from the guidance folder. Refuses data that is not as it should be."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from sharewell.domain.deadlines.clocks import Clock, ClockSource, Trigger
from sharewell.domain.deadlines.milestones import Limit, Milestone, Owes, Start
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import Calendar

URGENCIES = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
SEEN = frozenset({"source", "secondary", "unverified", "own"})
NATIONS = ("england", "wales", "scotland", "northern_ireland")
CLOCKS = "clocks.toml"
_BOTH = frozenset({"id", "says", "from", "until", "nation", "sector", "source"})
_CLOCK_KEYS = _BOTH | {"trigger", *URGENCIES}
_LIMIT_KEYS = _BOTH | {"milestone", "after", "owes", "length", "unit", "rolls_on", "before"}
_SOURCE_KEYS = frozenset({"id", "title", "part", "checked", "seen"})
Titles = Mapping[str, str]
Read = TypeVar("Read", Clock, Limit)


class BadClock(ValueError):
    """The data of a clock, milestone or calendar are wrong; says where."""


@cache
def clocks() -> tuple[Clock, ...]:
    """Every clock that runs in the product: those of the core pack, then of nations, then of sectors.

    Raises:
        BadClock: the data are wrong.
    """
    return _once([clock for text in _clock_files() for clock in read_clocks(text)])


@cache
def milestones() -> tuple[Limit, ...]:
    """Every milestone of the same packs, in the same order.

    Raises:
        BadClock: the data are wrong.
    """
    return _once([limit for text in _clock_files() for limit in read_milestones(text)])


@cache
def calendar_of(nation: str) -> Calendar:
    """The bank holidays of a nation; an unknown nation gets those of England, which has the most in common.

    Raises:
        BadClock: the data are wrong.
    """
    known = nation if nation in NATIONS else "england"
    return read_calendar(known, _text("nations", known, "bank_holidays.toml"))


def read_clocks(text: str) -> tuple[Clock, ...]:
    """The clocks of a file. Raises BadClock where one is wrong or two have one id."""
    return _once(_rows(text, "clock", _CLOCK_KEYS, _clock))


def read_milestones(text: str) -> tuple[Limit, ...]:
    """The milestones of a file. Raises BadClock where one is wrong or two have one id."""
    return _once(_rows(text, "milestone", _LIMIT_KEYS, _limit))


def read_calendar(nation: str, text: str) -> Calendar:
    """A calendar from TOML. Raises BadClock where a holiday lies outside the days covered."""
    data = tomllib.loads(text)
    days = [row["on"] for row in data["holiday"]]
    if len(set(days)) != len(days) or not all(data["from"] <= day <= data["until"] for day in days):
        raise BadClock(f"the bank holidays of {nation} repeat a day or leave the days covered")
    return Calendar(nation=nation, first=data["from"], last=data["until"], holidays=frozenset(days))


def _once(read: list[Read]) -> tuple[Read, ...]:
    if len({one.id for one in read}) != len(read):
        raise BadClock("two clocks or two milestones have the same id")
    return tuple(read)


def _rows(
    text: str, table: str, keys: frozenset[str], read: Callable[[Mapping[str, Any], Titles], Read]
) -> list[Read]:
    data = _toml(text)
    if unknown := set(data) - {"titles", "clock", "milestone"}:
        raise BadClock(f"unknown tables {sorted(unknown)}; a file of clocks has titles, clock and milestone")
    titles, found = data.get("titles", {}), []
    if not isinstance(titles, Mapping):
        raise BadClock("titles is no table")
    rows = data.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise BadClock(f"{table} is no list of tables; each begins with [[{table}]]")
    for row in rows:
        name = str(row.get("id", f"a {table} without id"))
        if unknown := set(row) - keys:
            raise BadClock(f"{name}: unknown {sorted(unknown)}")
        try:
            found.append(read(row, titles))
        except (AttributeError, KeyError, TypeError, ValueError) as wrong:
            raise BadClock(f"{name}: {wrong}") from wrong
    return found


@cache
def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as wrong:
        raise BadClock("the file is nested too deep") from wrong
    except tomllib.TOMLDecodeError as wrong:
        first = next((line for line in text.splitlines() if line.strip()), "")
        raise BadClock(f"the file that begins {first!r}: {wrong}") from wrong


def _clock(row: Mapping[str, Any], titles: Titles) -> Clock:
    return Clock(
        **_shared(row, titles),
        trigger=Trigger(row["trigger"]),
        spans={urgency: _span(row[urgency]) for urgency in URGENCIES},
    )


def _limit(row: Mapping[str, Any], titles: Titles) -> Limit:
    span, before = _span(row), row.get("before", False)
    if before and span.unit not in {Unit.CALENDAR_DAYS, Unit.WORKING_DAYS}:
        raise ValueError("only calendar days are counted back")
    return Limit(
        **_shared(row, titles),
        milestone=Milestone(row["milestone"]),
        start=Start(row["after"]),
        owes=Owes(row["owes"]),
        span=span,
        rolls_on=row.get("rolls_on", False),
        before=before,
    )


def _shared(row: Mapping[str, Any], titles: Titles) -> dict[str, Any]:
    return {
        "id": _some_text(row["id"]),
        "says": _some_text(row["says"]),
        "first": _day(row["from"]),
        "last": _day(row["until"]) if "until" in row else None,
        "nation": row.get("nation", ""),
        "sector": row.get("sector", ""),
        "source": _source(row["source"], titles),
    }


def _some_text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(f"{value!r} is not text in one line")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(f"{value!r} is not a date")
    return value


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["length"], Unit(row["unit"]))


def _source(row: Mapping[str, Any], titles: Titles) -> ClockSource:
    if row["seen"] not in SEEN:
        raise ValueError(f"seen is one of {sorted(SEEN)}")
    if unknown := set(row) - _SOURCE_KEYS:
        raise ValueError(f"unknown {sorted(unknown)} in the source")
    return ClockSource(
        id=row["id"],
        title=row.get("title") or titles[row["id"]],
        checked=_day(row["checked"]),
        seen=row["seen"],
        part=row.get("part", ""),
    )


def _clock_files() -> Iterator[str]:
    packs = [_place("core"), *_folders("nations"), *_folders("sectors")]
    for file in (pack / CLOCKS for pack in packs):
        if file.is_file():
            yield file.read_text(encoding="utf-8")


def _folders(*path: str) -> list[Traversable]:
    return sorted((one for one in _place(*path).iterdir() if one.is_dir()), key=lambda one: one.name)


def _text(*path: str) -> str:
    return _place(*path).read_text(encoding="utf-8")


def _place(*path: str) -> Traversable:
    place: Traversable = files("sharewell") / "guidance"
    for part in path:
        place = place / part
    return place
