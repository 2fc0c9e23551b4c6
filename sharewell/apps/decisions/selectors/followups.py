"""Finding tasks and questions to leads, always within the actor's own organisation."""

from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.decisions.models import CompletionTask, Concern, LeadQuestion, LookAgain
from sharewell.domain.access import Actor
from sharewell.domain.sharing.sides import ALLOWED, keeps

MOST = 50


def lead_question_for(actor: Actor, question: UUID) -> LeadQuestion | None:
    """The question with this id; None where there is none or the actor may not see it."""
    found = LeadQuestion.objects.filter(pk=question, organisation_id=actor.organisation).first()
    return found if found and _sees(actor, found, found.asked_by_id) else None


def my_questions(actor: Actor) -> QuerySet[LeadQuestion]:
    """What the actor asked leads in this organisation, newest first."""
    own = LeadQuestion.objects.filter(asked_by_id=actor.person, organisation_id=actor.organisation)
    return own.order_by("-asked_at")[:MOST]


def questions_about_draft(actor: Actor, draft: UUID) -> QuerySet[LeadQuestion]:
    """What the actor asked about one draft, newest first."""
    own = LeadQuestion.objects.filter(draft=draft, asked_by_id=actor.person)
    return own.filter(organisation_id=actor.organisation).order_by("-asked_at")[:MOST]


def completion_for(actor: Actor, task: UUID) -> CompletionTask | None:
    """The task with this id; None where there is none or the actor may not see it."""
    found = CompletionTask.objects.select_related("concern")
    one = found.filter(pk=task, organisation_id=actor.organisation).first()
    return one if one and _sees(actor, one, one.person_id) else None


def completion_of(concern: Concern) -> CompletionTask | None:
    """The task that an emergency left; None where there was none."""
    return CompletionTask.objects.filter(concern=concern).first()


def look_again_for(actor: Actor, look_again: UUID) -> LookAgain | None:
    """The date to look again with this id; None where there is none or the actor may not see it."""
    found = LookAgain.objects.select_related("concern")
    one = found.filter(pk=look_again, organisation_id=actor.organisation).first()
    return one if one and _sees(actor, one, one.person_id) else None


def _sees(actor: Actor, row: LeadQuestion | CompletionTask | LookAgain, person: UUID) -> bool:
    return keeps(actor, organisation=row.organisation_id, person=person) in ALLOWED
