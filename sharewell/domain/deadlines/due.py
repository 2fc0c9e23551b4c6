"""The one question that others ask: when does this run out?"""

from datetime import datetime

from sharewell.domain.deadlines.clocks import Trigger, clock_for, due_at, local_day
from sharewell.domain.deadlines.load import calendar_of, clocks
from sharewell.domain.deadlines.working_days import NoCalendar


def due(trigger: Trigger, *, urgency: str, nation: str, start: datetime, sector: str = "") -> datetime:
    """When what began at `start` runs out, in UTC, by the clock in force on that day.

    Beyond the bank holidays that are known each weekday counts as a working day: a clock that may run out a day early
    holds nobody up, and a share that could not be sent would.

    Raises:
        NoClock: no clock is in force for it on that day.
    """
    clock = clock_for(clocks(), trigger, nation=nation, sector=sector, day=local_day(start))
    calendar = calendar_of(nation)
    try:
        return due_at(clock, urgency=urgency, start=start, calendar=calendar)
    except NoCalendar:
        return due_at(clock, urgency=urgency, start=start, calendar=calendar.with_weekdays_beyond())
