"""Reading clocks and bank holidays from the guidance folder. Refuses data that is not as it should be."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.deadlines.clocks import Clock, ClockSource, Trigger
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import Calendar

URGENCIES = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
SEEN = frozenset({"source", "secondary", "unverified", "own"})
NATIONS = ("england", "wales", "scotland", "northern_ireland")
_KEYS = frozenset({"id", "trigger", "says", "from", "until", "nation", "sector", "source", *URGENCIES})


class BadClock(ValueError):
    """The data of a clock or calendar are wrong; says where."""


@cache
def clocks() -> tuple[Clock, ...]:
    """Every clock of the core pack.

    Raises:
        BadClock: the data are wrong.
    """
    return read_clocks(_text("core", "clocks.toml"))


@cache
def calendar_of(nation: str) -> Calendar:
    """The bank holidays of a nation; an unknown nation gets those of England, which has the most in common.

    Raises:
        BadClock: the data are wrong.
    """
    known = nation if nation in NATIONS else "england"
    return read_calendar(known, _text("nations", known, "bank_holidays.toml"))


def read_clocks(text: str) -> tuple[Clock, ...]:
    """Clocks from TOML. Raises BadClock where one is wrong or two have one id."""
    read = tuple(_clock(row) for row in tomllib.loads(text)["clock"])
    if len({clock.id for clock in read}) != len(read):
        raise BadClock("two clocks have the same id")
    return read


def read_calendar(nation: str, text: str) -> Calendar:
    """A calendar from TOML. Raises BadClock where a holiday lies outside the days covered."""
    data = tomllib.loads(text)
    days = [row["on"] for row in data["holiday"]]
    if len(set(days)) != len(days) or not all(data["from"] <= day <= data["until"] for day in days):
        raise BadClock(f"the bank holidays of {nation} repeat a day or leave the days covered")
    return Calendar(nation=nation, first=data["from"], last=data["until"], holidays=frozenset(days))


def _clock(row: Mapping[str, Any]) -> Clock:
    name = row.get("id", "a clock without id")
    if unknown := set(row) - _KEYS:
        raise BadClock(f"{name}: unknown {sorted(unknown)}")
    try:
        return Clock(
            id=row["id"],
            trigger=Trigger(row["trigger"]),
            says=row["says"],
            first=_day(row["from"]),
            last=_day(row["until"]) if "until" in row else None,
            nation=row.get("nation", ""),
            sector=row.get("sector", ""),
            spans={urgency: _span(row[urgency]) for urgency in URGENCIES},
            source=_source(row["source"]),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadClock(f"{name}: {wrong}") from wrong


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise ValueError(f"{value!r} is not a date")
    return value


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["length"], Unit(row["unit"]))


def _source(row: Mapping[str, Any]) -> ClockSource:
    if row["seen"] not in SEEN:
        raise ValueError(f"seen is one of {sorted(SEEN)}")
    return ClockSource(
        id=row["id"],
        title=row["title"],
        checked=_day(row["checked"]),
        seen=row["seen"],
        part=row.get("part", ""),
    )


def _text(*path: str) -> str:
    place = files("sharewell") / "guidance"
    for part in path:
        place = place / part
    return place.read_text(encoding="utf-8")
