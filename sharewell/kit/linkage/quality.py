"""How good a run was, in numbers alone: what lists lack, what levels say, and what each threshold would cost."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from sharewell.domain.matching import LEVELS, MATCH, POTENTIAL, Comparison, Weights
from sharewell.kit.linkage.found import level_numbered
from sharewell.kit.linkage.running import Lists
from sharewell.kit.linkage.settings import IN_LISTS, PRESENT
from sharewell.kit.linkage.settling import Settled

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, POTENTIAL, 0.9, MATCH, 0.98, 0.99, 0.999)
LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Missing:
    """The share of people of each list of whom a thing is not known."""

    comparison: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Said:
    """One level: how often it is seen of one person (m) and of two (u), its bits, its share of the likely pairs."""

    comparison: str
    level: str
    m: float
    u: float
    bits: float
    seen: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What taking every pair from a probability on would give: how many, how many of them wrong, how many missed.

    These are what the probabilities expect. Pairs that never met by a key are not in it.
    """

    at: float
    pairs: int
    wrong: float
    missed: float


@dataclass(frozen=True, slots=True)
class Quality:
    """The whole report. `tenths` counts the pairs by probability in ten equal steps."""

    missing: tuple[Missing, ...]
    said: tuple[Said, ...]
    costs: tuple[Cost, ...]
    tenths: tuple[int, ...]
    expected: float

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> "Quality":
        """What `to_json` made."""
        return cls(
            tuple(Missing(**row) for row in plain["missing"]),
            tuple(Said(**row) for row in plain["said"]),
            tuple(Cost(**row) for row in plain["costs"]),
            tuple(plain["tenths"]),
            plain["expected"],
        )


def quality_of(lists: Lists, settled: Settled, weights: Weights) -> Quality:
    """The report on a run that is settled."""
    said = settled.probability
    tenths = np.histogram(said, bins=10, range=(0, 1))[0]
    return Quality(
        missing=tuple(
            Missing(comparison.value, _absent(lists.left, comparison), _absent(lists.right, comparison))
            for comparison in Comparison
        ),
        said=tuple(_said(settled, weights)),
        costs=tuple(_cost(settled, at) for at in THRESHOLDS),
        tenths=tuple(int(count) for count in tenths),
        expected=float(said.sum()),
    )


def _absent(table: Any, comparison: Comparison) -> float:
    column = table.column(PRESENT[comparison])
    if not len(column):
        return 0.0
    if comparison in IN_LISTS:
        return sum(not values for values in column.to_pylist()) / len(column)
    return float(column.null_count / len(column))


def _said(settled: Settled, weights: Weights) -> list[Said]:
    likely = settled.found.levels[settled.probability >= LIKELY]
    rows = []
    for place, comparison in enumerate(Comparison):
        numbers = likely[:, place]
        known = max(1, int((numbers >= 0).sum()))
        counts = {
            level_numbered(comparison, int(each)): int((numbers == each).sum()) for each in np.unique(numbers)
        }
        for level in LEVELS[comparison]:
            chances = weights.chances[comparison][level]
            seen = counts.get(level, 0) / known
            rows.append(Said(comparison.value, level.value, chances.m, chances.u, chances.weight, seen))
    return rows


def _cost(settled: Settled, at: float) -> Cost:
    said = settled.probability
    taken = said >= at
    return Cost(at, int(taken.sum()), float((1 - said[taken]).sum()), float(said[~taken].sum()))
