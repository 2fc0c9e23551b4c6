"""Who may answer a colleague, complete an emergency's record, review it, and look again."""

from django.utils.translation import gettext as _

from sharewell.apps.decisions.models import CompletionTask, LeadQuestion, LookAgain
from sharewell.domain.access import Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES

_OTHER = "other_organisation"


def may_see_question(actor: Actor, question: LeadQuestion) -> Permission:
    """The colleague who asked, and the leads of the same organisation."""
    if question.organisation_id != actor.organisation:
        return Permission.no(_OTHER, _("This belongs to another organisation."))
    if question.asked_by_id == actor.person and actor.role in CONTENT_ROLES:
        return Permission.yes("asked_it", _("You asked this."))
    return _as_lead(actor)


def may_answer_lead(actor: Actor, question: LeadQuestion) -> Permission:
    """Any lead of the organisation, not only the one asked, so that a holiday does not keep anybody waiting.

    Not the person who asked: advice to oneself is none.
    """
    if question.organisation_id != actor.organisation:
        return Permission.no(_OTHER, _("This belongs to another organisation."))
    if question.asked_by_id == actor.person:
        return Permission.no("asked_it", _("You asked this yourself."))
    return _as_lead(actor)


def may_complete(actor: Actor, task: CompletionTask) -> Permission:
    """Whoever sent the emergency share, or a lead in their place."""
    if task.organisation_id != actor.organisation:
        return Permission.no(_OTHER, _("This belongs to another organisation."))
    if task.person_id == actor.person and actor.role in CONTENT_ROLES:
        return Permission.yes("own_task", _("You shared this in an emergency."))
    return _as_lead(actor)


def may_review(actor: Actor, task: CompletionTask) -> Permission:
    """A lead who neither sent the share nor completed its record: two people, always."""
    if task.organisation_id != actor.organisation:
        return Permission.no(_OTHER, _("This belongs to another organisation."))
    if actor.person in {task.person_id, task.done_by_id}:
        return Permission.no("own_work", _("Somebody else has to review what you wrote."))
    return _as_lead(actor)


def may_look_again(actor: Actor, look_again: LookAgain) -> Permission:
    """Whoever decided not to share, or a lead."""
    if look_again.organisation_id != actor.organisation:
        return Permission.no(_OTHER, _("This belongs to another organisation."))
    if look_again.person_id == actor.person and actor.role in CONTENT_ROLES:
        return Permission.yes("own_decision", _("You decided this."))
    return _as_lead(actor)


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


def _as_lead(actor: Actor) -> Permission:
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("lead_of_organisation", _("You are a safeguarding lead of this organisation."))
    return Permission.no("not_yours", _("This is for the person concerned and the safeguarding leads."))
