"""Several lesser worries about one child: how many, from how many organisations, since when. A count, never a score.

Reviews of deaths and harm found again and again that each small worry was read by itself.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from uuid import UUID

MONTHS = 3
FEWEST = 2
"""One worry does not stand together with any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worries:
    """How many lesser worries about one child came since a day, and from how many organisations."""

    count: int
    organisations: int
    since: date


def window_start(at: datetime, zone: tzinfo, *, months: int = MONTHS) -> datetime:
    """Midnight by the local clock, so many calendar months before the local day of `at`.

    A day that the month does not have is its last day: three months before 31 May is 28 or 29 February.
    """
    day = _months_before(at.astimezone(zone).date(), months)
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)


def worries_among(
    came: Iterable[tuple[UUID, UUID, datetime]], *, at: datetime, zone: tzinfo
) -> Worries | None:
    """What stands together of lesser worries about one child, given as (share, sender, time sent).

    None where fewer than two fall into the window. A share that is named twice counts once.
    """
    start = window_start(at, zone)
    within = {share: sender for share, sender, sent in came if start <= sent <= at}
    if len(within) < FEWEST:
        return None
    return Worries(
        count=len(within),
        organisations=len(set(within.values())),
        since=start.astimezone(zone).date(),
    )


def _months_before(day: date, months: int) -> date:
    counted = day.year * 12 + day.month - 1 - months
    year, month = divmod(counted, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
