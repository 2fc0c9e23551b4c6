"""Whether a file may be destroyed on a day. What holds it beats every period; what is not known destroys nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.retention.data import Moratorium
from sharewell.domain.retention.periods import FileKind, Life, OwnPeriod, Period, kept_until


class State(StrEnum):
    """Where a file stands."""

    OPEN = "open"
    HELD = "held"
    NOT_KNOWN = "not_known"
    KEPT = "kept"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A hold of the organisation on one file, or on all: an inquiry, a court case, a request that is open."""

    reason: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Where a file stands, until when it is kept, and what decides: the period, the holds and moratoriums over it."""

    state: State
    until: date | None
    period: Period | OwnPeriod | None
    holds: tuple[Held, ...] = ()
    moratoriums: tuple[Moratorium, ...] = ()


def judge(
    *,
    kind: FileKind,
    life: Life,
    period: Period | OwnPeriod | None,
    holds: Sequence[Held],
    moratoriums: Iterable[Moratorium],
    work_waits: bool,
    day: date,
    erased: bool = False,
) -> Judgement:
    """Where a file stands on a day.

    `work_waits`: something of it still has a clock that runs. `erased`: it was agreed to erase all of it at somebody's
    request, so no period is waited for; a hold still beats that.
    """
    over = tuple(one for one in moratoriums if one.stops(kind, day))
    until = kept_until(period, life) if period is not None else None
    return Judgement(
        state=_state(until, day, held=bool(holds or over), work_waits=work_waits, erased=erased),
        until=until,
        period=period,
        holds=tuple(holds),
        moratoriums=over,
    )


def _state(until: date | None, day: date, *, held: bool, work_waits: bool, erased: bool) -> State:
    if work_waits:
        return State.OPEN
    if held:
        return State.HELD
    if erased:
        return State.DUE
    if until is None:
        return State.NOT_KNOWN
    return State.DUE if day > until else State.KEPT
