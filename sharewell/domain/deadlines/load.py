"""Reading clocks, milestones and bank holidays from the guidance folder. Refuses data that is not as it should be."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

from sharewell.domain.cited import NATIONS, BadData, data_files, data_text, read_rows, read_toml, shared
from sharewell.domain.deadlines.clocks import Clock, Trigger
from sharewell.domain.deadlines.milestones import Limit, Milestone, Owes, Start
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import Calendar

URGENCIES = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
CLOCKS = "clocks.toml"
_BOTH = frozenset({"id", "says", "from", "until", "nation", "sector", "source"})
_CLOCK_KEYS = _BOTH | {"trigger", *URGENCIES}
_LIMIT_KEYS = _BOTH | {"milestone", "after", "owes", "length", "unit", "rolls_on", "before"}
Titles = Mapping[str, str]
Read = TypeVar("Read", Clock, Limit)


class BadClock(BadData):
    """The data of a clock, milestone or calendar are wrong; says where."""


@cache
def clocks() -> tuple[Clock, ...]:
    """Every clock that runs in the product: those of the core pack, then of nations, then of sectors.

    Raises:
        BadClock: the data are wrong.
    """
    return _once([clock for text in data_files(CLOCKS) for clock in read_clocks(text)])


@cache
def milestones() -> tuple[Limit, ...]:
    """Every milestone of the same packs, in the same order.

    Raises:
        BadClock: the data are wrong.
    """
    return _once([limit for text in data_files(CLOCKS) for limit in read_milestones(text)])


@cache
def calendar_of(nation: str) -> Calendar:
    """The bank holidays of a nation; an unknown nation gets those of England, which has the most in common.

    Raises:
        BadClock: the data are wrong.
    """
    known = nation if nation in NATIONS else "england"
    return read_calendar(known, data_text("nations", known, "bank_holidays.toml"))


def read_clocks(text: str) -> tuple[Clock, ...]:
    """The clocks of a file. Raises BadClock where one is wrong or two have one id."""
    return _once(_rows(text, "clock", _CLOCK_KEYS, _clock))


def read_milestones(text: str) -> tuple[Limit, ...]:
    """The milestones of a file. Raises BadClock where one is wrong or two have one id."""
    return _once(_rows(text, "milestone", _LIMIT_KEYS, _limit))


def read_calendar(nation: str, text: str) -> Calendar:
    """A calendar from TOML. Raises BadClock where a holiday lies outside the days covered."""
    data = read_toml(text)
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
    try:
        return read_rows(text, table, keys, read, others=frozenset({"clock", "milestone"}))
    except BadData as wrong:
        raise BadClock(str(wrong)) from wrong


def _clock(row: Mapping[str, Any], titles: Titles) -> Clock:
    return Clock(
        **shared(row, titles),
        trigger=Trigger(row["trigger"]),
        spans={urgency: _span(row[urgency]) for urgency in URGENCIES},
    )


def _limit(row: Mapping[str, Any], titles: Titles) -> Limit:
    span, before = _span(row), row.get("before", False)
    if before and span.unit not in {Unit.CALENDAR_DAYS, Unit.WORKING_DAYS}:
        raise ValueError("only calendar days are counted back")
    return Limit(
        **shared(row, titles),
        milestone=Milestone(row["milestone"]),
        start=Start(row["after"]),
        owes=Owes(row["owes"]),
        span=span,
        rolls_on=row.get("rolls_on", False),
        before=before,
    )


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["length"], Unit(row["unit"]))
