"""What is owed by when, from what is on record: by whoever received a share, by whoever sent it, for a decision.

Nothing of it is stored: it follows from the data of the clocks and from what happened.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sharewell.domain.cited import Source
from sharewell.domain.deadlines import (
    Milestone,
    NoClock,
    Owes,
    Start,
    Trigger,
    clock_for,
    clocks_in_use,
    deadlines_after,
    due,
    end_of_day,
)
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing.after import GONE
from sharewell.domain.sharing.ladder import WAITS_FOR, ReceiptKind, ShareState
from sharewell.domain.sharing.outcomes import Answer

NOTHING_FOLLOWS = frozenset(
    {Answer.NO_FURTHER_ACTION, Answer.ADVICE_GIVEN, Answer.KNOWN_ALREADY, Answer.PASSED_ON}
)
"""Answers after which no assessment, enquiry or meeting is to be waited for."""
AFTER_THE_ANSWER = frozenset(
    {Milestone.ASSESSMENT, Milestone.INITIAL_ASSESSMENT, Milestone.INVESTIGATION, Milestone.CONFERENCE}
)
"""What Sharewell does not see done: it ends with the answer or goes on elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Something to be done by a moment. `seen_done` is false where Sharewell cannot see whether it is done."""

    says: str
    due_at: datetime
    owes: Owes
    source: Source
    done_at: datetime | None = None
    seen_done: bool = True
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePosition:
    """What of a share its deadlines follow from. Nation and sector are the receiver's."""

    state: ShareState
    state_at: datetime
    due_at: datetime | None
    sent_at: datetime
    spoken_at: datetime | None
    nation: str
    sector: str
    reached: Mapping[ReceiptKind, datetime]
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPosition:
    """What the sender's own deadlines follow from. `decided` is when each version of the decision was made."""

    urgency: str
    nation: str
    sector: str
    raised_at: datetime
    was_emergency: bool
    about_worker: bool
    decided: tuple[datetime, ...]
    look_again_on: date | None
    reviewed_at: datetime | None


def owed_for_share(position: SharePosition) -> tuple[Owed, ...]:
    """What either side owes the other about a share, soonest first; nothing once it was taken or given back."""
    if position.state in GONE:
        return ()
    route = list(_route(position))
    return in_order([*route, *_running(position, route)])


def owed_for_decision(position: DecisionPosition) -> tuple[Owed, ...]:
    """What whoever decided owes by their own nation's rules, soonest first; their organisation, where it says so."""
    found = [*_look_again(position), *_emergency(position)]
    if position.about_worker:
        found += _own(position, Start.ALLEGATION_KNOWN)
    return in_order(found)


def in_order(found: Iterable[Owed]) -> tuple[Owed, ...]:
    """Soonest first."""
    return tuple(sorted(found, key=lambda one: (one.due_at, one.says)))


def _route(position: SharePosition) -> Iterator[Owed]:
    starts = [(Start.SHARE_SENT, position.sent_at)]
    if position.spoken_at:
        starts.append((Start.TOLD_BY_TELEPHONE, position.spoken_at))
    done = _done(position)
    for start, at in starts:
        for one in deadlines_after(start, at=at, nation=position.nation, sector=position.sector):
            milestone = one.limit.milestone
            if _still_counts(milestone, position):
                yield Owed(
                    says=one.limit.says,
                    due_at=one.due_at,
                    owes=one.limit.owes,
                    source=one.limit.source,
                    done_at=done.get(milestone),
                    seen_done=milestone not in AFTER_THE_ANSWER,
                    guessed=one.guessed,
                )


def _done(position: SharePosition) -> dict[Milestone, datetime | None]:
    return {
        Milestone.REFERRAL_DECIDED: position.reached.get(ReceiptKind.ANSWERED),
        Milestone.PHONE_REPORT_IN_WRITING: position.sent_at,
    }


def _still_counts(milestone: Milestone, position: SharePosition) -> bool:
    if milestone is Milestone.ACKNOWLEDGEMENT_CHASED:
        return ReceiptKind.OPENED not in position.reached
    return milestone not in AFTER_THE_ANSWER or position.answer not in NOTHING_FOLLOWS


def _running(position: SharePosition, route: Iterable[Owed]) -> Iterator[Owed]:
    """The clock of the present state. Beside a limit of law for the same it counts only where it is shorter."""
    trigger = WAITS_FOR.get(position.state)
    if trigger is None or position.due_at is None:
        return
    place = position.nation, position.sector
    for one in _by_clock(trigger, *place, position.state_at, position.due_at):
        if one.source.seen == "own":
            yield one
        elif all(position.due_at < other.due_at for other in route if other.source.id == one.source.id):
            yield from _by_clock(trigger, "", "", position.state_at, position.due_at)


def _look_again(position: DecisionPosition) -> Iterator[Owed]:
    if position.look_again_on and position.decided:
        day = end_of_day(position.look_again_on)
        yield from _by_clock(Trigger.LOOK_AGAIN, position.nation, "", position.decided[-1], day, Owes.SENDER)


def _emergency(position: DecisionPosition) -> Iterator[Owed]:
    if not position.was_emergency:
        return
    completed = position.decided[1] if len(position.decided) > 1 else None
    steps = [(Trigger.EMERGENCY_COMPLETED, position.raised_at, completed, Owes.SENDER)]
    if completed:
        steps.append((Trigger.EMERGENCY_REVIEWED, completed, position.reviewed_at, Owes.ORGANISATION))
    for trigger, start, done, owes in steps:
        try:
            runs_out = due(trigger, urgency=position.urgency, nation=position.nation, start=start)
        except NoClock:
            continue
        yield from _by_clock(trigger, position.nation, "", start, runs_out, owes, done)


def _own(position: DecisionPosition, start: Start) -> Iterator[Owed]:
    for one in deadlines_after(start, at=position.raised_at, nation=position.nation, sector=position.sector):
        yield Owed(
            says=one.limit.says,
            due_at=one.due_at,
            owes=Owes.SENDER,
            source=one.limit.source,
            seen_done=False,
            guessed=one.guessed,
        )


def _by_clock(
    trigger: Trigger,
    nation: str,
    sector: str,
    start: datetime,
    due_at: datetime,
    owes: Owes = Owes.RECEIVER,
    done_at: datetime | None = None,
) -> Iterator[Owed]:
    """What a clock says, with its source; nothing where none was in force, because then no rule can be named."""
    try:
        clock = clock_for(clocks_in_use(), trigger, nation=nation, sector=sector, day=local_day(start))
    except NoClock:
        return
    yield Owed(says=clock.says, due_at=due_at, owes=owes, source=clock.source, done_at=done_at)
