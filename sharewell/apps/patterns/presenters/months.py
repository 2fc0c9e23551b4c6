"""How much is on record in each of the last twelve months: a chart for the eye, a table for everybody."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from sharewell.domain.patterns import Moment
from sharewell.kit.govuk.parts import Cell

MONTHS = 12
WIDTH, HEIGHT, FOOT = 30, 90, 18
"""Of one bar's place, of the tallest bar, of the words under it; in units of the picture."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One month as drawn."""

    x: int
    y: int
    height: int
    count: int
    label: str
    middle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsChart:
    """The bars, and the same as rows. `is_empty`: nothing happened in these months."""

    bars: Sequence[Bar]
    rows: Sequence[Sequence[Cell]]
    width: int
    height: int
    is_empty: bool


def present_months(moments: Iterable[Moment], *, on: date) -> MonthsChart:
    """The twelve months that end with the one of a day."""
    last = on.year * 12 + on.month - 1
    counts = Counter(one.day.year * 12 + one.day.month - 1 for one in moments)
    months = range(last - MONTHS + 1, last + 1)
    most = max((counts[one] for one in months), default=0) or 1
    bars = [_bar(place, month, counts[month], most) for place, month in enumerate(months)]
    rows = [
        [Cell(date_format(_first(month), "F Y")), Cell(str(counts[month]), numeric=True)] for month in months
    ]
    return MonthsChart(
        bars=bars,
        rows=rows,
        width=MONTHS * WIDTH,
        height=HEIGHT + 2 * FOOT,
        is_empty=not any(counts[one] for one in months),
    )


def _bar(place: int, month: int, count: int, most: int) -> Bar:
    height = round(HEIGHT * count / most)
    label = date_format(_first(month), "M")
    return Bar(place * WIDTH + 4, FOOT + HEIGHT - height, height, count, label, place * WIDTH + WIDTH // 2)


def _first(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
