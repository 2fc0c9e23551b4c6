"""What an advised action means as a moment: its length of time, written as ISO 8601 has it, from the decision on."""

import re
from datetime import datetime

from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.deadlines.load import calendar_of
from sharewell.domain.deadlines.reckon import end_of_day, reckon
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import NoCalendar

_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?")
_UNITS = (Unit.CALENDAR_DAYS, Unit.HOURS, Unit.MINUTES)


def within(start: datetime, *, length: str = "", working_days: int = 0, nation: str) -> datetime | None:
    """When something that is to be done within a length of time is late, in UTC; None where it has no length.

    "At once" (PT0S) has none either. What counts in days ends with the day.
    """
    span = _span(length, working_days)
    if span is None:
        return None
    calendar = calendar_of(nation)
    try:
        at = reckon(start, span, calendar)
    except NoCalendar:
        at = reckon(start, span, calendar.with_weekdays_beyond())
    return end_of_day(local_day(at)) if span.unit is Unit.CALENDAR_DAYS else at


def _span(length: str, working_days: int) -> Span | None:
    if working_days:
        return Span(working_days, Unit.WORKING_DAYS)
    found = _LENGTH.fullmatch(length)
    counts = [int(part or 0) for part in found.groups()] if found else []
    return next((Span(count, unit) for count, unit in zip(counts, _UNITS, strict=False) if count), None)
