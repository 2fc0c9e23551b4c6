"""Counts that may be shown to somebody outside: small ones are hidden, and so is what would give them away."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

LEAST = 5
"""The smallest figure that is shown, but for none; and how many values a hidden figure must leave possible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Figures by name and their sum as they may be shown. Nothing stands for hidden."""

    cells: Mapping[str, int | None]
    total: int | None


def shown(cells: Mapping[str, int], *, least: int = LEAST) -> Shown:
    """The figures of one whole, with small ones hidden.

    What is hidden together has a sum that anybody can reckon from the total. So the next smallest figures are hidden as
    well, until each hidden one could be `least` different numbers at least; where there are none, so is the total.
    """
    total = sum(cells.values())
    hidden = {name for name, count in cells.items() if 0 < count < least}
    if 0 < total < least:
        return Shown(cells=_without(cells, _counted(cells)), total=None)
    while hidden and not _is_vague(cells, hidden, least):
        rest = sorted(
            (name for name in _counted(cells) if name not in hidden), key=lambda name: (cells[name], name)
        )
        if not rest:
            return Shown(cells=_without(cells, hidden), total=None)
        hidden.add(rest[0])
    return Shown(cells=_without(cells, hidden), total=total)


def shown_together(breakdowns: Mapping[str, Mapping[str, int]], *, least: int = LEAST) -> dict[str, Shown]:
    """Several breakdowns of one whole: where one of them hides the total, all do."""
    found = {name: shown(cells, least=least) for name, cells in breakdowns.items()}
    if all(one.total is not None for one in found.values()):
        return found
    return {name: Shown(cells=one.cells, total=None) for name, one in found.items()}


def by_ended_month(days: Iterable[tuple[date, str]], *, today: date) -> dict[str, Counter[str]]:
    """How many of each sort in each month that has ended, by month as 2026-10.

    A month that still runs is left out: two packs within it would tell by their difference what happened between them.
    """
    months: dict[str, Counter[str]] = {}
    running = (today.year, today.month)
    for day, sort in days:
        if (day.year, day.month) < running:
            months.setdefault(f"{day:%Y-%m}", Counter())[sort] += 1
    return dict(sorted(months.items()))


def _counted(cells: Mapping[str, int]) -> list[str]:
    return [name for name, count in cells.items() if count]


def _without(cells: Mapping[str, int], hidden: Iterable[str]) -> dict[str, int | None]:
    gone = set(hidden)
    return {name: None if name in gone else count for name, count in cells.items()}


def _is_vague(cells: Mapping[str, int], hidden: set[str], least: int) -> bool:
    """Whether each hidden figure, which is one at least, could be enough different numbers for their sum."""
    return len(hidden) > 1 and sum(cells[name] for name in hidden) - len(hidden) + 1 >= least
