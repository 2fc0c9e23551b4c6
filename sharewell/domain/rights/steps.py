"""From what happened to a request to its times, and which step is possible when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sharewell.domain.rights.clock import Pause, Times
from sharewell.domain.rights.words import Happened, Right

LONDON = ZoneInfo("Europe/London")
NOON = time(12)
WORK = frozenset(
    {Happened.SETTLED, Happened.SEARCHED, Happened.DECIDED, Happened.WRITTEN, Happened.CORRECTED}
)
"""Steps that change what an answer would say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One step: what, and on which day it happened, which may be before the day on which it was written down."""

    kind: Happened
    on: date


def times_of(received: date, steps: Iterable[Done]) -> Times:
    """The times of a request, each at noon of its day."""
    found: dict[Happened, date] = {}
    pauses: list[Pause] = []
    asked: date | None = None
    for step in steps:
        if step.kind in {Happened.IDENTITY_ASKED, Happened.IDENTITY_GIVEN, Happened.EXTENDED}:
            found[step.kind] = step.on
        elif step.kind is Happened.MEANING_ASKED and asked is None:
            asked = step.on
        elif step.kind is Happened.MEANING_ANSWERED and asked is not None:
            pauses.append(Pause(since=noon(asked), until=noon(step.on)))
            asked = None
    if asked is not None:
        pauses.append(Pause(since=noon(asked)))
    return Times(
        received=noon(received),
        identity_asked=_at(found.get(Happened.IDENTITY_ASKED)),
        identity_given=_at(found.get(Happened.IDENTITY_GIVEN)),
        pauses=tuple(pauses),
        extended=Happened.EXTENDED in found,
    )


def steps_now(right: Right, done: Iterable[Happened]) -> tuple[Happened, ...]:
    """The steps about the clock that are possible now, given those that were taken."""
    taken = list(done)
    if right is Right.COMPLAINT:
        found = () if Happened.ACKNOWLEDGED in taken else (Happened.ACKNOWLEDGED,)
        return (*found, Happened.NOTE)
    asks, answers = taken.count(Happened.MEANING_ASKED), taken.count(Happened.MEANING_ANSWERED)
    possible = {
        Happened.IDENTITY_ASKED: Happened.IDENTITY_ASKED not in taken,
        Happened.IDENTITY_GIVEN: Happened.IDENTITY_ASKED in taken and Happened.IDENTITY_GIVEN not in taken,
        Happened.MEANING_ASKED: asks == answers,
        Happened.MEANING_ANSWERED: asks > answers,
        Happened.EXTENDED: Happened.EXTENDED not in taken,
        Happened.NOTE: True,
    }
    return tuple(kind for kind, is_possible in possible.items() if is_possible)


def noon(day: date) -> datetime:
    """Noon of a day where the offices are: a day of the clock has no hour of its own."""
    return datetime.combine(day, NOON, LONDON)


def _at(day: date | None) -> datetime | None:
    return noon(day) if day else None
