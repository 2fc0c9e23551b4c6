"""What waits for a person, soonest first. Five small queries for a lead, three for anybody else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import Q

from sharewell.apps.decisions.models import CompletionTask, LeadQuestion, LookAgain
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import FollowUp

MOST = 50
SHOWN = (
    "due_at",
    "person_id",
    "concern__reference",
    "concern__urgency",
    "concern__raised_by_name",
)
"""What is shown of a task; a concern and a decision are long, and sealed besides."""


class WaitingFor(StrEnum):
    """What is waited for."""

    LEAD_ANSWER = "lead_answer"
    COMPLETION = "completion"
    REVIEW = "review"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing that waits. `id` names the question or task; `reference` the concern, where there is one."""

    what: WaitingFor
    id: UUID
    due_at: datetime
    since: datetime
    reference: str = ""
    urgency: str = ""
    from_whom: str = ""
    mine: bool = True


def waiting_for_me(actor: Actor, *, at: datetime, limit: int = MOST) -> tuple[Waiting, ...]:
    """What the actor has to answer, complete, review or look at again, soonest first.

    A lead also sees what is overdue with colleagues of the same organisation (`mine` is False). A date to look
    again shows from the day itself.
    """
    if actor.role not in CONTENT_ROLES:
        return ()
    is_lead = actor.role is Role.SAFEGUARDING_LEAD
    found = [*_completions(actor, is_lead, at), *_look_agains(actor, is_lead, at)]
    if is_lead:
        found += [*_questions(actor, at), *_reviews(actor)]
    return tuple(sorted(found, key=lambda one: (one.due_at, str(one.id)))[:limit])


def _questions(actor: Actor, at: datetime) -> Iterator[Waiting]:
    waiting = LeadQuestion.objects.filter(organisation_id=actor.organisation, state=FollowUp.WAITING)
    for row in waiting.filter(Q(lead_id=actor.person) | Q(due_at__lte=at)).order_by("due_at")[:MOST]:
        if row.asked_by_id != actor.person:
            yield Waiting(
                what=WaitingFor.LEAD_ANSWER,
                id=row.pk,
                due_at=row.due_at,
                since=row.asked_at,
                urgency=row.urgency,
                from_whom=row.asked_by_name,
                mine=row.lead_id == actor.person,
            )


def _completions(actor: Actor, is_lead: bool, at: datetime) -> Iterator[Waiting]:
    rows = CompletionTask.objects.filter(organisation_id=actor.organisation, state=FollowUp.WAITING)
    due = rows.filter(_mine(actor, is_lead, at)).order_by("due_at")
    for row in due.select_related("concern").only(*SHOWN, "created_at")[:MOST]:
        yield _of_task(WaitingFor.COMPLETION, row, row.created_at, actor)


def _reviews(actor: Actor) -> Iterator[Waiting]:
    rows = CompletionTask.objects.filter(organisation_id=actor.organisation, state=FollowUp.DONE)
    others = rows.exclude(person_id=actor.person).exclude(done_by_id=actor.person)
    wanted = (*SHOWN, "created_at", "done_at", "reviewer_id")
    for row in others.select_related("concern").only(*wanted).order_by("due_at")[:MOST]:
        yield _of_task(WaitingFor.REVIEW, row, row.done_at or row.created_at, actor)


def _look_agains(actor: Actor, is_lead: bool, at: datetime) -> Iterator[Waiting]:
    rows = LookAgain.objects.filter(organisation_id=actor.organisation, state=FollowUp.WAITING)
    due = rows.filter(_mine(actor, is_lead, at), due_at__lte=at).order_by("due_at")
    for row in due.select_related("concern", "decision").only(*SHOWN, "decision__decided_at")[:MOST]:
        yield _of_task(WaitingFor.LOOK_AGAIN, row, row.decision.decided_at, actor)


def _mine(actor: Actor, is_lead: bool, at: datetime) -> Q:
    own = Q(person_id=actor.person)
    return own | Q(due_at__lte=at) if is_lead else own


def _of_task(what: WaitingFor, row: CompletionTask | LookAgain, since: datetime, actor: Actor) -> Waiting:
    asked = (
        row.reviewer_id if what is WaitingFor.REVIEW and isinstance(row, CompletionTask) else row.person_id
    )
    return Waiting(
        what=what,
        id=row.pk,
        due_at=row.due_at,
        since=since,
        reference=row.concern.reference,
        urgency=row.concern.urgency,
        from_whom=row.concern.raised_by_name,
        mine=asked in {actor.person, None},
    )
