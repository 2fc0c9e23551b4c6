"""Reading a nation's ladder from the guidance folder. Refuses data that is not as it should be."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.deadlines import ClockSource, Span, Unit
from sharewell.domain.disagreements.life import Level
from sharewell.domain.disagreements.steps import LadderStep

NATIONS = ("england", "wales", "scotland", "northern_ireland")
URGENCIES = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
SEEN = frozenset({"source", "secondary", "unverified", "own"})
_KEYS = frozenset({"level", "says", "source", "lengths", *URGENCIES})
_SOURCE_KEYS = frozenset({"id", "title", "part", "checked", "seen"})


class BadLadder(ValueError):
    """The data of a ladder are wrong; says where."""


@cache
def ladder_of(nation: str) -> Mapping[Level, LadderStep]:
    """The ladder of a nation, by level; an unknown nation has England's. Raises BadLadder: the data are wrong."""
    known = nation if nation in NATIONS else "england"
    place = files("sharewell") / "guidance" / "nations" / known / "disagreement.toml"
    return read_ladder(place.read_text(encoding="utf-8"))


def read_ladder(text: str) -> Mapping[Level, LadderStep]:
    """The ladder of a file: every level once, in order. Raises BadLadder."""
    data = tomllib.loads(text)
    if set(data) != {"step"}:
        raise BadLadder("a ladder has steps alone; each begins with [[step]]")
    steps = [_step(row) for row in data["step"]]
    if [one.level for one in steps] != list(Level):
        raise BadLadder(f"a ladder has these steps, in this order: {', '.join(Level)}")
    return {one.level: one for one in steps}


def _step(row: Mapping[str, Any]) -> LadderStep:
    name = row.get("level", "a step without level")
    if unknown := set(row) - _KEYS:
        raise BadLadder(f"{name}: unknown {sorted(unknown)}")
    try:
        return LadderStep(
            level=Level(row["level"]),
            says=row["says"],
            source=_source(row["source"]),
            lengths_seen=_seen(row["lengths"]),
            spans={one: Span(row[one]["length"], Unit(row[one]["unit"])) for one in URGENCIES},
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadLadder(f"{name}: {wrong}") from wrong


def _source(row: Mapping[str, Any]) -> ClockSource:
    if unknown := set(row) - _SOURCE_KEYS:
        raise ValueError(f"unknown {sorted(unknown)} in the source")
    return ClockSource(
        id=row["id"],
        title=row["title"],
        checked=row["checked"],
        seen=_seen(row["seen"]),
        part=row.get("part", ""),
    )


def _seen(value: str) -> str:
    if value not in SEEN:
        raise ValueError(f"seen is one of {sorted(SEEN)}")
    return value
