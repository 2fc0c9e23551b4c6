"""Answers from many as one story by day and source, with what is missing: gaps in time, facts that nobody gave."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.requests.rough_days import RoughDay, day_in_text
from sharewell.domain.sharing import OnwardLimit

LEAST_GAP = timedelta(days=28)
"""How long nothing was heard from anybody before it is told as a gap."""
LONGEST_COVER = timedelta(days=31)
"""What was only said of a longer time, such as a year, does not show that somebody knew anything all through it."""
STANDING = frozenset({ItemKind.IDENTITY, ItemKind.CONTACT_DETAILS, ItemKind.PROTECTED_ADDRESS})
"""What holds as it stands and did not happen on a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One item of an answer, with where it came from, when it was told, and the day that it is about, if it says one.

    `item` is the item's id, `source` the organisation that told it, `reference` the share that brought it.
    """

    item: int
    source: UUID
    reference: str
    text: str
    kind: str
    about: str
    status: str
    told_at: datetime
    day: RoughDay | None
    onward: OnwardLimit = OnwardLimit.MAY_PASS_ON
    guarded: bool = False
    attachment: UUID | None = None
    before: tuple[str, ...] = ()
    """What it said before it was corrected."""
    views: tuple[str, ...] = ()
    """How somebody else sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """Everything that is said of one day, or of the same stretch of days."""

    day: RoughDay
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Days, both counted, of which nobody said anything."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Days and gaps in order, then what has no day."""

    rows: tuple[OnDay | Gap, ...]
    undated: tuple[Told, ...]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps alone."""
        return tuple(row for row in self.rows if isinstance(row, Gap))


def day_told(text: str, kind: str, *, told_on: date) -> RoughDay | None:
    """The day that an item is about, as far as it says one; none for what only holds as it stands."""
    return None if kind in STANDING else day_in_text(text, told_on=told_on)


def story_of(told: Iterable[Told], *, since: date | None, until: date) -> Story:
    """One story of what many told. Gaps are looked for from `since` (or the first day told) to `until`."""
    known = list(told)
    dated = sorted((one for one in known if one.day), key=_order)
    days = [OnDay(day=day, told=tuple(group)) for day, group in groupby(dated, key=_day)]
    undated = tuple(
        sorted((one for one in known if one.day is None), key=lambda one: (one.told_at, one.item))
    )
    return Story(rows=tuple(_with_gaps(days, since, until)), undated=undated)


def _with_gaps(days: Sequence[OnDay], since: date | None, until: date) -> Iterator[OnDay | Gap]:
    covers = [row.day for row in days if row.day.last - row.day.first <= LONGEST_COVER]
    found = list(_gaps(covers, since, until))
    for row in days:
        while found and found[0].first <= row.day.first:
            yield found.pop(0)
        yield row
    yield from found


def _gaps(covers: Sequence[RoughDay], since: date | None, until: date) -> Iterator[Gap]:
    if since is None and not covers:
        return
    heard = since - timedelta(days=1) if since else covers[0].first - timedelta(days=1)
    for day in covers:
        if day.first - heard > LEAST_GAP:
            yield Gap(first=heard + timedelta(days=1), last=day.first - timedelta(days=1))
        heard = max(heard, day.last)
    if until - heard >= LEAST_GAP:
        yield Gap(first=heard + timedelta(days=1), last=until)


def _day(one: Told) -> RoughDay:
    if one.day is None:
        raise ValueError("what has no day has no place among the days")
    return one.day


def _order(one: Told) -> tuple[date, date, bool, datetime, int]:
    day = _day(one)
    return day.first, day.last, day.about, one.told_at, one.item
