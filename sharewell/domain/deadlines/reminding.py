"""When to remind of what is due, while there is still time for it."""

from datetime import datetime, timedelta

from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.deadlines.reckon import start_of_day

WITHIN_A_DAY = timedelta(days=1)


def reminder_at(*, start: datetime, due_at: datetime) -> datetime:
    """When somebody is reminded of what began at `start`: half-way, or at eight in the morning of the day it is due.

    The morning is for what has more than a day. What is due before eight is reminded of half-way, never late.
    """
    half_way = start + (due_at - start) / 2
    if due_at - start <= WITHIN_A_DAY:
        return half_way
    morning = start_of_day(local_day(due_at))
    return morning if morning < due_at else half_way
