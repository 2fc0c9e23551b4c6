"""Moving a discussion: hold the row, ask the one transition table, set the clocks, write the act."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.discussions.errors import NotPossibleNow
from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.apps.discussions.policies import SENTENCES
from sharewell.apps.discussions.selectors import act_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Milestone, Start, Trigger, deadlines_after, due, reminder_at
from sharewell.domain.discussions import ENDS, Act, DiscussionKind, DiscussionState, SeatState, moved
from sharewell.domain.sharing import Rung, StepRefused
from sharewell.kit.crypto import seal

PURPOSE = "protect_from_harm"
_ASKING, _PUTTING = EventKind.DISCUSSION_CALLED, EventKind.DISCUSSION_CONTRIBUTED
EVENTS = {
    Act.CALLED: _ASKING,
    Act.INVITED: _ASKING,
    Act.MOVED: _ASKING,
    Act.STOOD_DOWN: _ASKING,
    Act.CANCELLED: _ASKING,
    Act.COMING: _PUTTING,
    Act.PUT_IN: _PUTTING,
    Act.RECORDED: EventKind.DISCUSSION_DECIDED,
    Act.CORRECTED: EventKind.DISCUSSION_DECIDED,
    Act.AGREED: EventKind.DISCUSSION_DECIDED,
    Act.OTHER_VIEW: EventKind.DISCUSSION_DECIDED,
}
ACT_EVENTS = tuple(dict.fromkeys(EVENTS.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an act carries: its text, which organisation it is about, the time that it sets, the report that went."""

    text: str = ""
    about: UUID | None = None
    about_name: str = ""
    meets_at: datetime | None = None
    share: UUID | None = None


NOTHING = Told()


def held(discussion: Discussion) -> Discussion:
    """The discussion's row as it stands, held until the transaction ends."""
    return Discussion.objects.select_for_update().get(pk=discussion.pk)


def take_act(
    actor: Actor, discussion: Discussion, act: Act, at: datetime, told: Told = NOTHING
) -> DiscussionAct:
    """Move a held discussion; write the act, save the discussion, tell the log.

    Raises:
        NotPossibleNow: the act is not possible from where it stands; nothing was changed.
    """
    before = DiscussionState(discussion.state)
    try:
        after = moved(before, act)
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, str(SENTENCES[refused.code])) from refused
    if after is not before:
        discussion.state, discussion.state_at = after, at
        if after in ENDS:
            discussion.due_at = discussion.next_climb_at = None
            Seat.objects.filter(discussion_id=discussion.pk).update(due_at=None, next_climb_at=None)
    return write_act(actor, discussion, act, at, told)


def write_act(
    actor: Actor, discussion: Discussion, act: Act, at: datetime, told: Told = NOTHING
) -> DiscussionAct:
    """Write the next act of a held discussion, save the discussion, and tell the log."""
    discussion.acts_made += 1
    row = DiscussionAct(
        discussion=discussion,
        sequence=discussion.acts_made,
        kind=act,
        person=actor.person,
        person_name=actor.name,
        organisation=actor.organisation,
        organisation_name=actor.organisation_name,
        at=at,
        about=told.about,
        about_name=told.about_name,
        meets_at=told.meets_at,
        share=told.share,
    )
    row.content = _sealed(actor, discussion, told.text)
    row.sha256 = act_digest(row, discussion)
    discussion.save()
    row.save(force_insert=True)
    detail: dict[str, Any] = {"reference": discussion.reference, "act": str(act), "sha256": row.sha256}
    record_event(
        actor=actor,
        kind=EVENTS[act],
        at=at,
        record=discussion.pk,
        child=discussion.entry_id if actor.organisation == discussion.caller_id else None,
        purpose=PURPOSE,
        fields=("content",) if told.text else (),
        version=row.sequence,
        detail=detail,
    )
    return row


def set_clocks(discussion: Discussion, at: datetime) -> None:
    """Start the clock for what is to be written down, from when they meet. Held by the caller, saved with the act."""
    start = max(at, discussion.meets_at)
    discussion.due_at = due(
        Trigger.DISCUSSION_RECORDED, urgency=discussion.urgency, nation=discussion.nation, start=start
    )
    discussion.next_climb_at = reminder_at(start=start, due_at=discussion.due_at)
    discussion.rung = Rung.DUTY


def set_seat_clock(discussion: Discussion, seat: Seat, at: datetime) -> None:
    """Start the clock for what an organisation puts in: never later than the meeting, nor than a report is due."""
    if seat.organisation_id == discussion.caller_id or seat.state != SeatState.ASKED:
        return
    seat.due_at = put_in_by(discussion, at)
    seat.next_climb_at = reminder_at(start=at, due_at=seat.due_at)
    seat.rung = Rung.DUTY


def ask_to_confirm(discussion: Discussion, there: Iterable[UUID], at: datetime) -> None:
    """Start the clock by which each that was there says whether its words are right; the others' stop."""
    seats = Seat.objects.filter(discussion_id=discussion.pk).exclude(state=SeatState.GONE)
    until = due(Trigger.DISCUSSION_CONFIRMED, urgency=discussion.urgency, nation=discussion.nation, start=at)
    seats.update(due_at=None, next_climb_at=None)
    seats.filter(organisation_id__in=set(there) - {discussion.caller_id}).update(
        due_at=until, next_climb_at=reminder_at(start=at, due_at=until), rung=Rung.DUTY
    )


def put_in_by(discussion: Discussion, at: datetime) -> datetime:
    """By when an organisation that is asked at `at` is to put in what it knows."""
    report = report_due(discussion)
    if report is not None and report > at:
        return report
    quick = due(Trigger.DISCUSSION_PUT_IN, urgency=discussion.urgency, nation=discussion.nation, start=at)
    return min(quick, discussion.meets_at) if discussion.meets_at > at else quick


def report_due(discussion: Discussion) -> datetime | None:
    """When a report to this conference is due; None for a discussion, which wants no report."""
    if discussion.kind != DiscussionKind.CONFERENCE:
        return None
    found = deadlines_after(Start.CONFERENCE, at=discussion.meets_at, nation=discussion.nation)
    return next((one.due_at for one in found if one.limit.milestone is Milestone.CONFERENCE_REPORT), None)


def _sealed(actor: Actor, discussion: Discussion, text: str) -> bytes:
    if not text:
        return b""
    version = discussion.acts_made
    return seal(
        record=discussion.pk, holder=actor.organisation, field="act.content", text=text, version=version
    )
