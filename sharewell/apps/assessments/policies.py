"""Who sees, writes and signs an assessment. Each answer carries its reason."""

from sharewell.apps.assessments.models import Assessment
from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require
from sharewell.domain.assessments import Stage
from sharewell.domain.assessments.sides import works


def may_work(actor: Actor) -> Permission:
    """Whether somebody's work is with assessments."""
    if works(actor):
        return Permission.yes("answers_for_it", "You answer for how your organisation shares.")
    return Permission.no("other_role", "Your information governance lead and your leader see this.")


def may_see(actor: Actor, assessment: Assessment) -> Permission:
    """Those who answer for it in the organisation that makes it."""
    if actor.organisation != assessment.organisation_id:
        return Permission.no("other_organisation", "This belongs to another organisation.")
    return may_work(actor)


def may_write(actor: Actor, assessment: Assessment) -> Permission:
    """The same, while it is a draft."""
    if assessment.stage != Stage.DRAFT:
        return Permission.no("not_a_draft", "This cannot be changed now.")
    return may_see(actor, assessment)


def may_sign(actor: Actor, assessment: Assessment) -> Permission:
    """The leader of the organisation, while it is a draft."""
    if actor.role is not Role.LEADER:
        return Permission.no("not_a_leader", "The leader of your organisation signs this.")
    return may_write(actor, assessment)


def require_work(actor: Actor) -> Permission:
    """As may_work. Raises Refused."""
    return require(may_work(actor))


def require_see(actor: Actor, assessment: Assessment) -> Permission:
    """As may_see. Raises Refused."""
    return require(may_see(actor, assessment))


def require_write(actor: Actor, assessment: Assessment) -> Permission:
    """As may_write. Raises Refused."""
    return require(may_write(actor, assessment))


def require_sign(actor: Actor, assessment: Assessment) -> Permission:
    """As may_sign. Raises Refused."""
    return require(may_sign(actor, assessment))


def require_watch(actor: Actor) -> Permission:
    """Only the software compares assessments with what goes. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
