"""The questions that others ask: when does this run out, and what is to be done by when?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sharewell.domain.deadlines.clocks import Clock, Trigger, clock_for, due_at, local_day
from sharewell.domain.deadlines.load import calendar_of, milestones
from sharewell.domain.deadlines.local import clocks_in_use
from sharewell.domain.deadlines.milestones import Limit, Start, limit_due_at, limits_after
from sharewell.domain.deadlines.working_days import Calendar, NoCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A milestone with its moment in UTC. `guessed`: bank holidays so late are not known, so it may be days early."""

    limit: Limit
    due_at: datetime
    guessed: bool


def due(trigger: Trigger, *, urgency: str, nation: str, start: datetime, sector: str = "") -> datetime:
    """When what began at `start` runs out, in UTC, by the clock in force on that day.

    Beyond the bank holidays that are known each weekday counts as a working day: a clock that may run out a day early
    holds nobody up, and a share that could not be sent would.

    Raises:
        NoClock: no clock is in force for it on that day.
    """
    clock = clock_for(clocks_in_use(), trigger, nation=nation, sector=sector, day=local_day(start))
    return _early(nation, lambda calendar: due_at(clock, urgency=urgency, start=start, calendar=calendar))[0]


def deadlines_after(start: Start, *, at: datetime, nation: str, sector: str = "") -> tuple[Deadline, ...]:
    """What is to be done by when after something that happened at `at`, soonest first.

    Nation and sector are those of the receiver where `start.of_route` says so, and of whoever has the duty otherwise.
    Beyond the bank holidays that are known each weekday counts as a working day, and the deadline is marked.
    """
    found = []
    for limit in limits_after(milestones(), start, nation=nation, sector=sector, day=local_day(at)):
        moment, guessed = _limit_due(limit, at, nation)
        found.append(Deadline(limit=limit, due_at=moment, guessed=guessed))
    return tuple(sorted(found, key=lambda one: (one.due_at, one.limit.id)))


def known_limits(*, day: date, nation: str = "", sector: str = "") -> tuple[Clock | Limit, ...]:
    """Every clock and milestone in force on a day, by pack; of a nation or sector alone where one is named.

    Those for every nation or sector are among them: they count there, too.
    """
    known: tuple[Clock | Limit, ...] = (*clocks_in_use(), *milestones())
    return tuple(one for one in known if _counts(one, day, nation, sector))


def _counts(one: Clock | Limit, day: date, nation: str, sector: str) -> bool:
    in_force = one.first <= day and (one.last is None or day <= one.last)
    right_nation = not nation or one.nation in {"", nation}
    return in_force and right_nation and (not sector or one.sector in {"", sector})


def _limit_due(limit: Limit, at: datetime, nation: str) -> tuple[datetime, bool]:
    return _early(nation, lambda calendar: limit_due_at(limit, start=at, calendar=calendar))


def _early(nation: str, when: Callable[[Calendar], datetime]) -> tuple[datetime, bool]:
    calendar = calendar_of(nation)
    try:
        return when(calendar), False
    except NoCalendar:
        return when(calendar.with_weekdays_beyond()), True
