"""The one question that others ask: when does this run out?"""

from datetime import datetime

from sharewell.domain.deadlines.clocks import Trigger, clock_for, due_at, local_day
from sharewell.domain.deadlines.load import calendar_of, clocks


def due(trigger: Trigger, *, urgency: str, nation: str, start: datetime, sector: str = "") -> datetime:
    """When what began at `start` runs out, in UTC, by the clock in force on that day.

    Raises:
        NoClock: no clock is in force for it on that day.
        NoCalendar: it would run beyond the bank holidays that are known.
    """
    clock = clock_for(clocks(), trigger, nation=nation, sector=sector, day=local_day(start))
    return due_at(clock, urgency=urgency, start=start, calendar=calendar_of(nation))
