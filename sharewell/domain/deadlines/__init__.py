"""When something is due: lengths of time, working days by nation, and the clocks and milestones kept as data.

Nothing here knows the time or sends anything.
"""

from sharewell.domain.deadlines.clocks import Clock, NoClock, Trigger, clock_for, due_at, local_day
from sharewell.domain.deadlines.due import Deadline, deadlines_after, due, known_limits
from sharewell.domain.deadlines.load import calendar_of, clocks, milestones
from sharewell.domain.deadlines.local import clocks_in_use
from sharewell.domain.deadlines.milestones import (
    Limit,
    Milestone,
    Owes,
    Start,
    limit_due_at,
    limit_for,
    limits_after,
)
from sharewell.domain.deadlines.reckon import end_of_day, months_after, reckon, start_of_day
from sharewell.domain.deadlines.reminding import reminder_at
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.within import within
from sharewell.domain.deadlines.working_days import Calendar, NoCalendar

__all__ = [
    "Calendar",
    "Clock",
    "Deadline",
    "Limit",
    "Milestone",
    "NoCalendar",
    "NoClock",
    "Owes",
    "Span",
    "Start",
    "Trigger",
    "Unit",
    "calendar_of",
    "clock_for",
    "clocks",
    "clocks_in_use",
    "deadlines_after",
    "due",
    "due_at",
    "end_of_day",
    "known_limits",
    "limit_due_at",
    "limit_for",
    "limits_after",
    "local_day",
    "milestones",
    "months_after",
    "reckon",
    "reminder_at",
    "start_of_day",
    "within",
]
