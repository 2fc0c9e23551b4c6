"""When something is due: lengths of time, working days by nation, and the clocks kept as data.

Nothing here knows the time or sends anything.
"""

from sharewell.domain.deadlines.clocks import Clock, ClockSource, NoClock, Trigger, clock_for, due_at
from sharewell.domain.deadlines.due import due
from sharewell.domain.deadlines.load import calendar_of, clocks
from sharewell.domain.deadlines.reckon import end_of_day, reckon, start_of_day
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import Calendar, NoCalendar

__all__ = [
    "Calendar",
    "Clock",
    "ClockSource",
    "NoCalendar",
    "NoClock",
    "Span",
    "Trigger",
    "Unit",
    "calendar_of",
    "clock_for",
    "clocks",
    "due",
    "due_at",
    "end_of_day",
    "reckon",
    "start_of_day",
]
