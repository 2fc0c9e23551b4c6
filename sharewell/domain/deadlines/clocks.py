"""Clocks: which length belongs to which trigger, urgency, nation and sector, on which day, by which source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sharewell.domain.cited import Source
from sharewell.domain.deadlines.reckon import LOCAL, reckon
from sharewell.domain.deadlines.span import Span
from sharewell.domain.deadlines.working_days import Calendar


class Trigger(StrEnum):
    """What a clock waits for."""

    SHARE_OPENED = "share_opened"
    SHARE_OWNED = "share_owned"
    SHARE_ANSWERED = "share_answered"
    QUESTION_ANSWERED = "question_answered"
    ASK_OPENED = "ask_opened"
    ASK_OWNED = "ask_owned"
    ASK_ANSWERED = "ask_answered"
    ASK_CLARIFIED = "ask_clarified"
    CHALLENGE_ANSWERED = "challenge_answered"
    LEAD_ANSWERED = "lead_answered"
    EMERGENCY_COMPLETED = "emergency_completed"
    EMERGENCY_REVIEWED = "emergency_reviewed"
    LOOK_AGAIN = "look_again"
    LOOKED_AGAIN = "looked_again"
    CORRECTION_CONFIRMED = "correction_confirmed"
    RETURN_ANSWERED = "return_answered"
    PASSING_ON_ANSWERED = "passing_on_answered"
    SENDING_SETTLED = "sending_settled"
    FILE_SENT = "file_sent"
    FILE_CONFIRMED = "file_confirmed"
    FILE_COMPLETED = "file_completed"
    DISCUSSION_PUT_IN = "discussion_put_in"
    DISCUSSION_RECORDED = "discussion_recorded"
    DISCUSSION_CONFIRMED = "discussion_confirmed"


class NoClock(LookupError):
    """No clock is in force for this on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One clock. An empty nation or sector means any."""

    id: str
    trigger: Trigger
    says: str
    first: date
    last: date | None
    nation: str
    sector: str
    spans: Mapping[str, Span]
    source: Source

    @property
    def particular(self) -> int:
        """How particular the clock is: the more it names, the more it counts."""
        return bool(self.nation) + bool(self.sector)

    def fits(self, trigger: Trigger, nation: str, sector: str, day: date) -> bool:
        """Whether the clock is for this trigger, nation and sector, and in force on the day."""
        in_force = self.first <= day and (self.last is None or day <= self.last)
        right_place = self.nation in {"", nation} and self.sector in {"", sector}
        return self.trigger is trigger and in_force and right_place


def clock_for(known: Iterable[Clock], trigger: Trigger, *, nation: str, sector: str = "", day: date) -> Clock:
    """The most particular clock in force on a day.

    Raises:
        NoClock: none is; a length known for another day is never taken instead.
    """
    fitting = sorted((clock for clock in known if clock.fits(trigger, nation, sector, day)), key=_by_weight)
    if not fitting:
        raise NoClock(f"no clock for {trigger} in {nation} on {day}")
    return fitting[-1]


def due_at(clock: Clock, *, urgency: str, start: datetime, calendar: Calendar) -> datetime:
    """When the clock runs out for a matter of this urgency that began at `start`, in UTC.

    An urgency that the clock does not name (unknown, for one) is given the shortest length that it has.

    Raises:
        NoCalendar: it would run beyond the bank holidays that are known.
    """
    span = clock.spans.get(urgency)
    if span is not None:
        return reckon(start, span, calendar)
    return min(reckon(start, other, calendar) for other in clock.spans.values())


def local_day(at: datetime) -> date:
    """The date by the local clock."""
    return at.astimezone(LOCAL).date()


def _by_weight(clock: Clock) -> tuple[int, date]:
    return clock.particular, clock.first
