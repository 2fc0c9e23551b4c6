"""Spans of time on duty. All moments are aware; weeks begin on Monday by the local clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sharewell.domain.deadlines.reckon import LOCAL

LONGEST_SHIFT = timedelta(days=7, hours=1)
"""A week on call; the week in which the clocks go back has an hour more."""
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From a moment until just before another."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("a span ends after it starts")

    def holds(self, at: datetime) -> bool:
        """Whether a moment lies in it."""
        return self.start <= at < self.end

    def meets(self, other: "Span") -> bool:
        """Whether two spans share any time."""
        return self.start < other.end and other.start < self.end


def week_of(day: date) -> Span:
    """The week that a day is in: 167 or 169 hours long where the clocks change."""
    monday = day - timedelta(days=day.weekday())
    return Span(_midnight(monday), _midnight(monday + WEEK))


def around_week(day: date) -> Span:
    """The week that a day is in, with the week before and the week after."""
    return Span(week_of(weeks_from(day, -1)).start, week_of(weeks_from(day, 1)).end)


def weeks_from(day: date, count: int) -> date:
    """The Monday so many weeks after the week of a day; before it where the count is negative."""
    return day - timedelta(days=day.weekday()) + count * WEEK


def gaps(taken: Iterable[Span], within: Span) -> tuple[Span, ...]:
    """The parts of a span that nothing covers, in order."""
    found, free_from = [], within.start
    for span in sorted(one for one in taken if one.meets(within)):
        if span.start > free_from:
            found.append(Span(free_from, span.start))
        free_from = max(free_from, span.end)
    if free_from < within.end:
        found.append(Span(free_from, within.end))
    return tuple(found)


def moved(span: Span, days: int) -> Span:
    """The same times of day so many days on. A shift to a time that comes twice ends with the second."""
    walls = (_on_the_wall(at) + timedelta(days=days) for at in (span.start, span.end))
    start, end = (_moment(wall, fold=fold) for fold, wall in enumerate(walls))
    # The hour that is skipped can swallow a short shift: it then keeps its length instead of its end.
    return Span(start, end if end > start else start + (span.end - span.start))


def latest(at: datetime) -> datetime:
    """The moment itself, or the second one of a local time that comes twice in the night."""
    return _moment(_on_the_wall(at), fold=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), LOCAL).astimezone(UTC)


def _on_the_wall(at: datetime) -> datetime:
    return at.astimezone(LOCAL).replace(tzinfo=None, fold=0)


def _moment(wall: datetime, *, fold: int) -> datetime:
    """A local time that the clocks skip is as long after the skip as it says: 01:30 becomes 02:30."""
    early = wall.replace(tzinfo=LOCAL, fold=0).astimezone(UTC)
    late = wall.replace(tzinfo=LOCAL, fold=1).astimezone(UTC)
    skipped = late < early
    return early if skipped or fold == 0 else late
