"""Which days are working days: Monday to Friday without the nation's bank holidays."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class NoCalendar(LookupError):
    """The bank holidays of that day are not known. A guess would make a deadline wrong, so there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """One nation's bank holidays, known from the first day to the last."""

    nation: str
    first: date
    last: date
    holidays: frozenset[date]

    def is_working_day(self, day: date) -> bool:
        """Whether offices are open on a day.

        Raises:
            NoCalendar: the day lies outside what the data cover.
        """
        if not self.first <= day <= self.last:
            raise NoCalendar(
                f"bank holidays of {self.nation} are known from {self.first} to {self.last}, not {day}"
            )
        return day.weekday() < SATURDAY and day not in self.holidays

    def with_weekdays_beyond(self) -> "Calendar":
        """The same holidays, and every weekday beyond them as a working day: never later than the true calendar."""
        return replace(self, first=date.min, last=date.max)

    def working_day_from(self, day: date) -> date:
        """The day itself if offices are open on it, or the next day on which they are.

        Raises:
            NoCalendar: the days needed lie outside what the data cover.
        """
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def working_day_after(self, day: date, count: int) -> date:
        """The `count`th working day after a day; the day itself is never counted.

        Raises:
            NoCalendar: the days needed lie outside what the data cover.
        """
        while count > 0:
            day += ONE_DAY
            count -= self.is_working_day(day)
        return day

    def working_day_before(self, day: date, count: int) -> date:
        """The `count`th working day before a day; the day itself is never counted.

        Raises:
            NoCalendar: the days needed lie outside what the data cover.
        """
        while count > 0:
            day -= ONE_DAY
            count -= self.is_working_day(day)
        return day
