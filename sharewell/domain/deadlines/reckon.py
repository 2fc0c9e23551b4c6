"""From a start and a length to the moment when it is due, through summer time and bank holidays."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import Calendar

LOCAL = ZoneInfo("Europe/London")
LAST_MINUTE = time(23, 59)
"""A clock in working days runs out at the end of the day; written a minute early so that the date reads right."""


def reckon(start: datetime, span: Span, calendar: Calendar) -> datetime:
    """The moment, in UTC, at which a length that begins at `start` has run.

    Minutes and hours are time that really passes. Calendar days keep the local time of day; where the clocks go
    forward over it, it is an hour later by the clock. Working days, weeks and months leave out the day of the start
    and end with the last one, at 23:59 local time.

    Raises:
        ValueError: the start has no time zone.
        NoCalendar: working days are asked for beyond the bank holidays that are known.
    """
    if start.tzinfo is None:
        raise ValueError("a start needs a time zone")
    if span.unit is Unit.MINUTES:
        return start.astimezone(UTC) + timedelta(minutes=span.length)
    if span.unit is Unit.HOURS:
        return start.astimezone(UTC) + timedelta(hours=span.length)
    local = start.astimezone(LOCAL)
    if span.unit is Unit.CALENDAR_DAYS:
        return (local + timedelta(days=span.length)).astimezone(UTC)
    return end_of_day(_last_day(local.date(), span, calendar))


def months_after(day: date, count: int) -> date:
    """The same date so many months later, or the last day of that month where it has no such date."""
    years, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def _last_day(day: date, span: Span, calendar: Calendar) -> date:
    if span.unit is Unit.WEEKS:
        return day + timedelta(weeks=span.length)
    if span.unit is Unit.MONTHS:
        return months_after(day, span.length)
    return calendar.working_day_after(day, span.length)


def end_of_day(day: date) -> datetime:
    """The last minute of a day by the local clock, in UTC."""
    return datetime.combine(day, LAST_MINUTE, LOCAL).astimezone(UTC)


def start_of_day(day: date) -> datetime:
    """Eight in the morning of a day by the local clock, in UTC: when a reminder for that day is useful."""
    return datetime.combine(day, time(8), LOCAL).astimezone(UTC)
