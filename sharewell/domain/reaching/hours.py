"""Hours by the clock on the wall: quiet ones, and the one at which a day's message goes.

Both hold where the clock is put forward or back: an hour that is skipped ends nothing late, one that comes twice is
quiet both times, and a day's message goes once on each day.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

MINUTE = timedelta(minutes=1)
A_DAY_AND_A_BIT = 26 * 60


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one full hour until another (0 to 23), past midnight where the second is not later."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not {self.start, self.end} <= set(range(24)) or self.start == self.end:
            raise ValueError("quiet hours go from one hour of the day until another")

    def holds(self, at: datetime, zone: tzinfo) -> bool:
        """Whether `at` (aware) is quiet."""
        hour = at.astimezone(zone).hour
        if self.start < self.end:
            return self.start <= hour < self.end
        return hour >= self.start or hour < self.end

    def over(self, at: datetime, zone: tzinfo) -> datetime:
        """The first minute, not before `at`, that is not quiet; in UTC."""
        if not self.holds(at, zone):
            return at.astimezone(UTC)
        minute = at.astimezone(UTC).replace(second=0, microsecond=0)
        # Walked minute by minute: it is right wherever the clock jumps, and a night has few minutes.
        for _ in range(A_DAY_AND_A_BIT):
            minute += MINUTE
            if not self.holds(minute, zone):
                break
        return minute


def next_daily(after: datetime, hour: int, zone: tzinfo) -> datetime:
    """The first moment after `after` (aware) at which it is `hour` o'clock; in UTC.

    Where the hour is skipped it is when the clock has been put forward; where it comes twice it is the first time.
    """
    today = after.astimezone(zone).date()
    for days in range(3):
        wall = datetime.combine(today + timedelta(days=days), time(hour), tzinfo=zone)
        moment = wall.astimezone(UTC)
        if moment > after:
            return moment
    raise ValueError("no such hour within three days")
