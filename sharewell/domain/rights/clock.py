"""When a rights request runs out: where the clock starts, stands still, and is made longer. Law is data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sharewell.domain.cited import in_force
from sharewell.domain.deadlines import Start, deadlines_after
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.deadlines.milestones import Milestone
from sharewell.domain.rights.data import RightsLaw
from sharewell.domain.rights.words import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A time in which an answer about what is meant was waited for. `until` is empty while it still is."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What happened when. `identity_asked` is empty where nobody had to prove who they are; so is `fee_asked`."""

    received: datetime
    identity_asked: datetime | None = None
    identity_given: datetime | None = None
    fee_asked: datetime | None = None
    fee_paid: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    extended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """When it runs out; nothing while the clock has not begun or stands still. `lines` are the ids of what says so."""

    due_at: datetime | None
    lines: tuple[str, ...]
    waits_for: str = ""
    guessed: bool = False


def running(right: Right, times: Times, *, nation: str, law: RightsLaw) -> Running:
    """The clock of a request.

    A pause moves the end by as long as it lasted. What law said on the day on which the request came counts.
    """
    if right is Right.COMPLAINT:
        return _until(Milestone.COMPLAINT_ACKNOWLEDGED, Start.COMPLAINT_RECEIVED, times.received, nation)
    day = local_day(times.received)
    starts = in_force(law.starts, nation=nation, sector="", day=day)
    pauses = in_force(law.pauses, nation=nation, sector="", day=day)
    waits_for = frozenset[str]().union(*(one.waits_for for one in starts))
    begins, missing = _begins(times, waits_for)
    lines = tuple(one.id for one in starts)
    if missing:
        return Running(due_at=None, lines=lines, waits_for=missing)
    if pauses and any(one.until is None for one in times.pauses):
        return Running(due_at=None, lines=tuple(one.id for one in pauses), waits_for="clarification")
    milestone = Milestone.EXTENDED_SUBJECT_ACCESS if times.extended else Milestone.SUBJECT_ACCESS
    found = _until(milestone, Start.REQUEST_RECEIVED, begins, nation)
    still = _length(times.pauses, begins) if pauses else timedelta()
    return Running(
        due_at=found.due_at + still if found.due_at else None,
        lines=(*lines, *found.lines, *(one.id for one in pauses if still)),
        guessed=found.guessed,
    )


def _begins(times: Times, waits_for: Iterable[str]) -> tuple[datetime, str]:
    """The last of what is waited for, and the name of what has not come."""
    asked = {
        "identity": (times.identity_asked, times.identity_given),
        "fee": (times.fee_asked, times.fee_paid),
    }
    begins = times.received
    for name in sorted(set(waits_for) & set(asked)):
        wanted, came = asked[name]
        if wanted is not None and came is None:
            return begins, name
        if wanted is not None and came is not None:
            begins = max(begins, came)
    return begins, ""


def _length(pauses: Sequence[Pause], begins: datetime) -> timedelta:
    """How long the clock stood still, each moment counted once, nothing before it began."""
    total, counted_to = timedelta(), begins
    for pause in sorted(pauses, key=lambda one: one.since):
        if pause.until is not None and pause.until > counted_to:
            total += pause.until - max(pause.since, counted_to)
            counted_to = pause.until
    return total


def _until(milestone: Milestone, start: Start, at: datetime, nation: str) -> Running:
    for one in deadlines_after(start, at=at, nation=nation):
        if one.limit.milestone is milestone:
            return Running(due_at=one.due_at, lines=(one.limit.id,), guessed=one.guessed)
    return Running(due_at=None, lines=())
