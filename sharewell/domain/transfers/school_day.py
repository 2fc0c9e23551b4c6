"""A notice that a school must have read before the school day begins: when that is, and who is told before it."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files

from sharewell.domain.deadlines import calendar_of
from sharewell.domain.deadlines.reckon import LOCAL
from sharewell.domain.deadlines.working_days import ONE_DAY


class SchoolRung(StrEnum):
    """Who was told last of a notice that nobody has opened. DONE: it was opened or taken back."""

    SENT = "sent"
    DEPUTY = "deputy"
    LEAD = "lead"
    SENDER = "sender"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SchoolDay:
    """When a school day begins, and how long before it each rung is told."""

    begins: time
    before: tuple[tuple[SchoolRung, timedelta], ...]


class Saw(StrEnum):
    """What a child may have seen or heard. Proposals; few words can be added."""

    SAW_IT = "saw_it"
    HEARD_IT = "heard_it"
    WAS_HURT = "was_hurt"
    WAS_WOKEN = "was_woken"
    CALLED_FOR_HELP = "called_for_help"
    LEFT_HOME = "left_home"
    NOT_KNOWN = "not_known"


class Speak(StrEnum):
    """Whether staff can speak with the child about it."""

    YES = "yes"
    LISTEN_ONLY = "listen_only"
    NOT_KNOWN = "not_known"


@cache
def school_day() -> SchoolDay:
    """The school day of the guidance. Raises KeyError where the data are not whole."""
    place = files("sharewell") / "guidance" / "core" / "school_day.toml"
    data = tomllib.loads(place.read_text("utf-8"))
    before = (
        (SchoolRung.DEPUTY, timedelta(minutes=data["deputy"])),
        (SchoolRung.LEAD, timedelta(minutes=data["lead"])),
        (SchoolRung.SENDER, timedelta()),
    )
    return SchoolDay(begins=data["begins"], before=before)


def school_begins_after(at: datetime, *, nation: str) -> datetime:
    """When the next school day begins after a moment, in UTC, by the working days of a nation.

    Beyond the bank holidays that are known each weekday counts: a day early does no harm.
    """
    calendar, local = calendar_of(nation).with_weekdays_beyond(), at.astimezone(LOCAL)
    begins = school_day().begins
    first = local.date() if local.time() < begins else local.date() + ONE_DAY
    return datetime.combine(calendar.working_day_from(first), begins, LOCAL).astimezone(UTC)


def rungs_reached(rung: SchoolRung, *, begins: datetime, at: datetime) -> tuple[SchoolRung, ...]:
    """The rungs above this one whose time has come, lowest first; several where the clock was looked at late."""
    return tuple(above for above, before in _above(rung) if begins - before <= at)


def next_rung_at(rung: SchoolRung, *, begins: datetime) -> datetime | None:
    """When somebody else is told; None where nobody is."""
    return next((begins - before for _above_it, before in _above(rung)), None)


def _above(rung: SchoolRung) -> tuple[tuple[SchoolRung, timedelta], ...]:
    steps = school_day().before
    if rung is SchoolRung.DONE:
        return ()
    names = [name for name, _before in steps]
    return steps[names.index(rung) + 1 :] if rung in names else steps
