"""Reading a nation's ladder from the guidance folder. Refuses data that is not as it should be."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sharewell.domain.cited import NATIONS, data_text, read_seen, read_source, read_toml
from sharewell.domain.deadlines import Span, Unit
from sharewell.domain.disagreements.life import Level
from sharewell.domain.disagreements.steps import LadderStep

URGENCIES = ("immediate_danger", "significant_harm", "welfare_concern", "no_concern")
_KEYS = frozenset({"level", "says", "source", "lengths", *URGENCIES})


class BadLadder(ValueError):
    """The data of a ladder are wrong; says where."""


@cache
def ladder_of(nation: str) -> Mapping[Level, LadderStep]:
    """The ladder of a nation, by level; an unknown nation has England's. Raises BadLadder: the data are wrong."""
    known = nation if nation in NATIONS else "england"
    return read_ladder(data_text("nations", known, "disagreement.toml"))


def read_ladder(text: str) -> Mapping[Level, LadderStep]:
    """The ladder of a file: every level once, in order. Raises BadLadder."""
    data = read_toml(text)
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
            source=read_source(row["source"], {}),
            lengths_seen=read_seen(row["lengths"]),
            spans={one: Span(row[one]["length"], Unit(row[one]["unit"])) for one in URGENCIES},
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadLadder(f"{name}: {wrong}") from wrong
