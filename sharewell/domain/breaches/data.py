"""Reading what is asked after a breach from the guidance folder. Refuses data that is not as it should be."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sharewell.domain.breaches.words import Risk
from sharewell.domain.cited import BadData, Line, data_text, read_rows, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Titles

FILE = "breaches.toml"
TABLES = frozenset({"question", "telling", "reminder", "field"})
WHOM = frozenset({"regulator", "people"})
FILLS = frozenset({"organisation", "what", "known", "how_many", "risk", "done", "people", "late"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Line):
    """From which risk on somebody is told."""

    whom: str
    risk: Risk


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Line):
    """After how many hours whoever answers for it is reminded."""

    hours: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldField(Line):
    """One thing that a regulator is told. `fills` names what is known of it."""

    fills: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachRules:
    """All of it."""

    questions: tuple[Line, ...]
    tellings: tuple[Telling, ...]
    reminders: tuple[Reminder, ...]
    fields: tuple[ToldField, ...]


@cache
def breach_rules() -> BreachRules:
    """What comes with Sharewell. Raises BadData: it is wrong."""
    return read_breach_rules(data_text("core", FILE))


def read_breach_rules(text: str) -> BreachRules:
    """The rules of a file. Raises BadData."""
    return BreachRules(
        questions=tuple(read_rows(text, "question", SHARED_KEYS, _line, others=TABLES)),
        tellings=tuple(read_rows(text, "telling", SHARED_KEYS | {"whom", "risk"}, _telling, others=TABLES)),
        reminders=_in_order(read_rows(text, "reminder", SHARED_KEYS | {"hours"}, _reminder, others=TABLES)),
        fields=tuple(read_rows(text, "field", SHARED_KEYS | {"fills"}, _field, others=TABLES)),
    )


def _in_order(found: list[Reminder]) -> tuple[Reminder, ...]:
    hours = [one.hours for one in found]
    if hours != sorted(set(hours)):
        raise BadData("reminders stand in the order of their hours, each once")
    return tuple(found)


def _line(row: Mapping[str, Any], titles: Titles) -> Line:
    return Line(**shared(row, titles))


def _telling(row: Mapping[str, Any], titles: Titles) -> Telling:
    if row["whom"] not in WHOM:
        raise ValueError(f"whom is one of {sorted(WHOM)}")
    return Telling(**shared(row, titles), whom=row["whom"], risk=Risk(row["risk"]))


def _reminder(row: Mapping[str, Any], titles: Titles) -> Reminder:
    hours = row["hours"]
    if isinstance(hours, bool) or not isinstance(hours, int) or hours < 1:
        raise ValueError("hours is a whole number of at least 1")
    return Reminder(**shared(row, titles), hours=hours)


def _field(row: Mapping[str, Any], titles: Titles) -> ToldField:
    if row["fills"] not in FILLS:
        raise ValueError(f"fills is one of {sorted(FILLS)}")
    return ToldField(**shared(row, titles), fills=row["fills"])
