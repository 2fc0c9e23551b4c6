"""When a telephone is answered: days of the week, bank holidays as a day of their own, and times by the local clock."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sharewell.domain.deadlines.reckon import LOCAL

MIDNIGHT = 24 * 60


class BadHours(ValueError):
    """What was written is not a time of week; `piece` is the part that cannot be read."""

    def __init__(self, piece: str) -> None:
        super().__init__(piece)
        self.piece = piece


class Day(StrEnum):
    """A day of the week, or a bank holiday whatever day it falls on."""

    MONDAY = "Mon"
    TUESDAY = "Tue"
    WEDNESDAY = "Wed"
    THURSDAY = "Thu"
    FRIDAY = "Fri"
    SATURDAY = "Sat"
    SUNDAY = "Sun"
    BANK_HOLIDAY = "bank holidays"


WEEK = tuple(day for day in Day if day is not Day.BANK_HOLIDAY)
EVERY_DAY = tuple(Day)


@dataclass(frozen=True, slots=True)
class Opening:
    """The same hours on some days, in minutes after midnight. One that closes no later than it opens runs overnight."""

    days: tuple[Day, ...]
    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not self.days or not (0 <= self.opens < MIDNIGHT and 0 < self.closes <= MIDNIGHT):
            raise ValueError("an opening has days, and times from 00:00 to 24:00")

    @property
    def ends_next_day(self) -> bool:
        """Whether it runs through midnight."""
        return self.closes <= self.opens

    def __str__(self) -> str:
        return f"{_days_text(self.days)} {_clock(self.opens)}-{_clock(self.closes)}"


@dataclass(frozen=True, slots=True)
class Hours:
    """All the openings of one telephone. `str()` is the text that is stored, and that `read_hours` reads."""

    openings: tuple[Opening, ...]

    def covers(self, at: datetime, holidays: Container[date]) -> bool:
        """Whether the telephone is answered at a moment (aware). A weekday's hours do not hold on a bank holiday."""
        local = at.astimezone(LOCAL)
        minute = local.hour * 60 + local.minute
        today = day_kind(local.date(), holidays)
        before = day_kind(local.date() - timedelta(days=1), holidays)
        return any(_holds(one, today, before, minute) for one in self.openings)

    @property
    def is_always(self) -> bool:
        """Day and night, every day."""
        return self == ALWAYS

    def __str__(self) -> str:
        return "always" if self.is_always else "; ".join(str(one) for one in self.openings)


ALWAYS = Hours((Opening(EVERY_DAY, 0, MIDNIGHT),))


def day_kind(day: date, holidays: Container[date]) -> Day:
    """What a date is for opening hours: a bank holiday is no weekday."""
    return Day.BANK_HOLIDAY if day in holidays else WEEK[day.weekday()]


def _holds(one: Opening, today: Day, before: Day, minute: int) -> bool:
    if one.ends_next_day:
        return (today in one.days and minute >= one.opens) or (before in one.days and minute < one.closes)
    return today in one.days and one.opens <= minute < one.closes


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def runs(days: tuple[Day, ...]) -> tuple[tuple[Day, Day], ...]:
    """Days as runs from one to another in the order of the week; a bank holiday is a run of its own."""
    found: list[tuple[Day, Day]] = []
    for day in (one for one in WEEK if one in days):
        joins = bool(found) and WEEK.index(found[-1][1]) + 1 == WEEK.index(day)
        found[-1:] = [(found[-1][0], day)] if joins else [*found[-1:], (day, day)]
    if Day.BANK_HOLIDAY in days:
        found.append((Day.BANK_HOLIDAY, Day.BANK_HOLIDAY))
    return tuple(found)


def _days_text(days: tuple[Day, ...]) -> str:
    return ", ".join(first if first is last else f"{first}-{last}" for first, last in runs(days))
