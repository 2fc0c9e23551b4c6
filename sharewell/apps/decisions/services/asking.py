"""Asking a named lead, and answering. Asking never holds up a share: nothing else looks at these questions."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.errors import NotComplete, NotPossibleNow
from sharewell.apps.decisions.models import Concern, LeadQuestion
from sharewell.apps.decisions.policies import require_answer_lead, require_raise_concern, require_see_concern
from sharewell.apps.decisions.selectors import answered_digest, asked_digest
from sharewell.apps.decisions.services._notices import tell, tell_person
from sharewell.apps.decisions.services._written import as_text
from sharewell.apps.organisations.selectors import Colleague, leads_of
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.reaching import is_urgent
from sharewell.domain.sharing import FollowUp, FollowUpStep, StepRefused, follow_up
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import create_record_key, seal_all
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def ask_lead(
    *,
    actor: Actor,
    at: datetime,
    lead: UUID,
    question: str,
    snapshot: Mapping[str, Any],
    urgency: str,
    nation: str,
    draft: UUID | None = None,
    concern: Concern | None = None,
) -> LeadQuestion:
    """Ask a lead of the actor's organisation, with the draft as it stands. The clock follows the urgency.

    Raises:
        Refused: the role does not work with records, the concern is not the actor's, or this is no lead to ask.
        NotComplete: nothing is asked.
    """
    require_raise_concern(actor)
    if concern is not None:
        require_see_concern(actor, concern)
    asked = _lead(actor, lead)
    if not question.strip():
        raise NotComplete("question", _("Write what you want to ask."))
    runs_out = due(Trigger.LEAD_ANSWERED, urgency=urgency, nation=nation, start=at)
    row = LeadQuestion(
        id=new_id(),
        organisation_id=actor.organisation,
        asked_by_id=actor.person,
        asked_by_name=actor.name,
        lead_id=asked.person,
        lead_name=asked.name,
        asked_at=at,
        urgency=str(urgency),
        nation=str(nation),
        draft=draft,
        concern=concern,
        state=FollowUp.WAITING,
        due_at=runs_out,
        next_reminder_at=runs_out,
    )
    _keep(actor, row, {"question": checked(question), "snapshot": as_text(snapshot)})
    key, urgent = f"asked:{row.pk}", is_urgent(row.urgency)
    tell([asked], kind=NoticeKind.ADVICE_WANTED, key=key, at=at, urgent=urgent)
    _tell_log(EventKind.ADVICE_ASKED, actor, row, at, ("question", "snapshot"), asked_digest(row))
    return row


@transaction.atomic
def answer_lead(*, actor: Actor, at: datetime, question: LeadQuestion, answer: str) -> LeadQuestion:
    """Answer a colleague's question.

    Raises:
        Refused: the actor is no lead here, or asked it.
        NotComplete: nothing is answered.
        NotPossibleNow: another lead has answered already.
    """
    require_answer_lead(actor, question)
    if not answer.strip():
        raise NotComplete("answer", _("Write your answer."))
    row = LeadQuestion.objects.select_for_update().get(pk=question.pk)
    try:
        row.state = follow_up(FollowUp(row.state), FollowUpStep.DO)
    except StepRefused as refused:
        raise NotPossibleNow(refused.code, _("Another lead has answered this already.")) from refused
    sealed = seal_all(
        {"answer": checked(answer)}, record=row.pk, holder=actor.organisation, prefix="question."
    )
    row.answer, row.answered_at, row.next_reminder_at = sealed["answer"], at, None
    row.answered_by_id, row.answered_by_name = actor.person, actor.name
    row.save()
    tell_person(
        row.asked_by_id,
        organisation=row.organisation_id,
        kind=NoticeKind.ADVICE_GIVEN,
        key=f"answered:{row.pk}",
        at=at,
    )
    _tell_log(EventKind.ADVICE_ANSWERED, actor, row, at, ("answer",), answered_digest(row))
    return row


def _lead(actor: Actor, lead: UUID) -> Colleague:
    others = [one for one in leads_of(actor.organisation) if one.person != actor.person]
    found = next((one for one in others if one.person == lead), None)
    if found is None:
        raise Refused(Permission.no("no_such_lead", _("There is no such lead here.")))
    return found


def _keep(actor: Actor, row: LeadQuestion, texts: dict[str, str]) -> None:
    create_record_key(record=row.pk, owner=actor.organisation)
    sealed = seal_all(texts, record=row.pk, holder=actor.organisation, prefix="question.")
    for name, value in sealed.items():
        setattr(row, name, value)
    row.save(force_insert=True)


def _tell_log(
    kind: EventKind, actor: Actor, row: LeadQuestion, at: datetime, fields: tuple[str, ...], digest: str
) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.pk,
        purpose="safeguarding",
        fields=fields,
        detail={"urgency": row.urgency, "lead": str(row.lead_id), "sha256": digest},
    )
