"""After an emergency: what was left out is written down, and a second person reads it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.errors import NotComplete, NotPossibleNow
from sharewell.apps.decisions.models import CompletionTask, Concern, Decision
from sharewell.apps.decisions.policies import require_complete, require_decide, require_review
from sharewell.apps.decisions.selectors import review_digest
from sharewell.apps.decisions.services._notices import tell_person
from sharewell.apps.decisions.services._versions import (
    keep_decision,
    require_complete_decision,
    tell_log_of_decision,
)
from sharewell.apps.organisations.selectors import leads_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.sharing import (
    Deciding,
    FollowUp,
    FollowUpStep,
    Outcome,
    StepRefused,
    Telling,
    follow_up,
)
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import seal_all
from sharewell.kit.notify import NoticeKind

LEFT_OPEN = ("basis", "items", "telling")
"""What an emergency does not stop to ask."""


@transaction.atomic
def start_completion(
    *, actor: Actor, at: datetime, concern: Concern, reviewer: UUID | None = None
) -> CompletionTask:
    """Make the task that completes an emergency's record. It leaves no event of its own: the share's tells of it.

    The reviewer is the lead named, else the first lead who is not the actor; where there is none, any lead who
    comes later can review. Raises Refused.
    """
    require_decide(actor, concern)
    leads = [one.person for one in leads_of(concern.organisation_id) if one.person != actor.person]
    runs_out = due(Trigger.EMERGENCY_COMPLETED, urgency=concern.urgency, nation=concern.nation, start=at)
    return CompletionTask.objects.create(
        concern=concern,
        organisation_id=concern.organisation_id,
        person_id=actor.person,
        reviewer_id=reviewer if reviewer in leads else next(iter(leads), None),
        to_complete=",".join(LEFT_OPEN),
        created_at=at,
        state=FollowUp.WAITING,
        due_at=runs_out,
        next_reminder_at=runs_out,
    )


@transaction.atomic
def complete_emergency(*, actor: Actor, at: datetime, task: CompletionTask, deciding: Deciding) -> Decision:
    """Write down what the emergency left open, as the next version of the decision, and pass it to the reviewer.

    Raises:
        Refused: the actor may not complete this.
        NotComplete: reasons are missing, whether the family was told is still unknown, or the outcome says that
            nothing was shared.
        NotPossibleNow: it was completed already.
    """
    require_complete(actor, task)
    _require_all_said(deciding, at)
    row = _held(task, FollowUpStep.DO)
    concern = Concern.objects.select_for_update().get(pk=row.concern_id)
    decision = keep_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    row.done_at, row.done_by_id, row.decision, row.reminders = at, actor.person, decision, 0
    row.due_at = due(Trigger.EMERGENCY_REVIEWED, urgency=concern.urgency, nation=concern.nation, start=at)
    row.next_reminder_at = row.due_at
    row.save()
    tell_person(
        row.reviewer_id,
        organisation=row.organisation_id,
        kind=NoticeKind.REVIEW_WAITING,
        key=f"review:{row.pk}",
        at=at,
    )
    tell_log_of_decision(EventKind.DECISION_COMPLETED, actor=actor, at=at, concern=concern, decision=decision)
    return decision


@transaction.atomic
def review_completed(*, actor: Actor, at: datetime, task: CompletionTask, note: str) -> CompletionTask:
    """Say, as a second person, that the completed record was read, with a note.

    Raises:
        Refused: the actor is no lead here, or wrote the record.
        NotPossibleNow: it is not complete yet, or was reviewed already.
    """
    require_review(actor, task)
    row = _held(task, FollowUpStep.REVIEW)
    sealed = seal_all(
        {"review_note": checked(note)}, record=row.concern_id, holder=actor.organisation, prefix="completion."
    )
    row.reviewed_at, row.reviewed_by_id, row.review_note = at, actor.person, sealed["review_note"]
    row.next_reminder_at = None
    row.save()
    record_event(
        actor=actor,
        kind=EventKind.DECISION_REVIEWED,
        at=at,
        record=row.concern_id,
        purpose="safeguarding",
        fields=("review_note",),
        detail={"sha256": review_digest(row)},
    )
    return row


def _require_all_said(deciding: Deciding, at: datetime) -> None:
    if deciding.outcome is Outcome.DO_NOT_SHARE:
        raise NotComplete("outcome", _("This was shared already. Say what was shared and why."))
    if not deciding.reasons.strip():
        raise NotComplete("reasons", _("Say why."))
    if deciding.telling is Telling.UNKNOWN:
        raise NotComplete("telling", _("Say whether the family has been told."))
    require_complete_decision(deciding, at)


def _held(task: CompletionTask, step: FollowUpStep) -> CompletionTask:
    row = CompletionTask.objects.select_for_update().get(pk=task.pk)
    sentences = {
        FollowUp.WAITING: _("This has not been completed yet."),
        FollowUp.DONE: _("This has been completed already."),
        FollowUp.REVIEWED: _("This has been reviewed already."),
    }
    state = FollowUp(row.state)
    try:
        row.state = follow_up(state, step)
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, sentences[state]) from refused
    return row
