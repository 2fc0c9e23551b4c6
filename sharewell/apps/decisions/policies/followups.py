"""Who may answer a colleague, complete an emergency's record, review it, and look again."""

from django.utils.translation import gettext as _

from sharewell.apps.decisions.models import CompletionTask, LeadQuestion, LookAgain
from sharewell.apps.decisions.policies.sentences import kept_by
from sharewell.domain.access import Actor, Permission, require


def may_see_question(actor: Actor, question: LeadQuestion) -> Permission:
    """The colleague who asked, and the leads of the same organisation."""
    return kept_by(actor, organisation=question.organisation_id, person=question.asked_by_id)


def may_answer_lead(actor: Actor, question: LeadQuestion) -> Permission:
    """Any lead of the organisation, not only the one asked, so that a holiday does not keep anybody waiting.

    Not the person who asked: advice to oneself is none.
    """
    if question.asked_by_id == actor.person:
        return Permission.no("asked_it", _("You asked this yourself."))
    return may_see_question(actor, question)


def may_complete(actor: Actor, task: CompletionTask) -> Permission:
    """Whoever sent the emergency share, or a lead in their place."""
    return kept_by(actor, organisation=task.organisation_id, person=task.person_id)


def may_review(actor: Actor, task: CompletionTask) -> Permission:
    """A lead who neither sent the share nor completed its record: two people, always."""
    if actor.person in {task.person_id, task.done_by_id}:
        return Permission.no("own_work", _("Somebody else has to review what you wrote."))
    return kept_by(actor, organisation=task.organisation_id, person=None)


def may_look_again(actor: Actor, look_again: LookAgain) -> Permission:
    """Whoever decided not to share, or a lead."""
    return kept_by(actor, organisation=look_again.organisation_id, person=look_again.person_id)


def require_see_question(actor: Actor, question: LeadQuestion) -> Permission:
    """As may_see_question. Raises Refused."""
    return require(may_see_question(actor, question))


def require_answer_lead(actor: Actor, question: LeadQuestion) -> Permission:
    """As may_answer_lead. Raises Refused."""
    return require(may_answer_lead(actor, question))


def require_complete(actor: Actor, task: CompletionTask) -> Permission:
    """As may_complete. Raises Refused."""
    return require(may_complete(actor, task))


def require_review(actor: Actor, task: CompletionTask) -> Permission:
    """As may_review. Raises Refused."""
    return require(may_review(actor, task))


def require_look_again(actor: Actor, look_again: LookAgain) -> Permission:
    """As may_look_again. Raises Refused."""
    return require(may_look_again(actor, look_again))
