"""Who has to read what, from when, how long that takes, and when they are reminded."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sharewell.domain.access import Role

WORDS_A_MINUTE = 200
"""An unhurried reader. Sharewell's own figure: it only says about how long a text takes."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of the body: in which role, and since which day."""

    role: Role
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRead:
    """What readers are asked of one policy: which roles, from which day, and from which day its text holds."""

    roles: Collection[Role]
    asked_from: date
    starts_on: date

    def due_from(self, reader: Reader) -> date | None:
        """The day from which this person is asked to read it; None where they are not."""
        if reader.role not in self.roles:
            return None
        return max(self.asked_from, self.starts_on, reader.since)


def minutes_for(words: int) -> int:
    """About how many minutes a text of so many words takes: one at least.

    >>> minutes_for(0), minutes_for(200), minutes_for(201)
    (1, 1, 2)
    """
    return max(1, -(-words // WORDS_A_MINUTE))


def last_mark(due: Iterable[date], on: date, days: Iterable[int]) -> date | None:
    """The latest day, not after `on`, on which somebody is told of what they were to read from the days `due`.

    `days` are how long after each day they are told: 0 is the day itself. None where nothing was to be told yet.

    >>> last_mark([date(2026, 11, 1)], date(2026, 11, 20), [0, 7, 28])
    datetime.date(2026, 11, 8)
    """
    after = tuple(days)
    marks = [day + timedelta(days=passed) for day in due for passed in after]
    return max((mark for mark in marks if mark <= on), default=None)
