"""Who keeps the schedule, reviews files, holds them, and destroys them."""

from sharewell.apps.retention.models import File, Lifting
from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require
from sharewell.domain.retention.sides import keeps_files


def may_keep(actor: Actor) -> Permission:
    """The leads for information and for safeguarding."""
    if keeps_files(actor):
        return Permission.yes("lead", "You answer for what your organisation keeps.")
    return Permission.no("not_a_lead", "Your leads for information and safeguarding do this.")


def may_decide_periods(actor: Actor) -> Permission:
    """The information governance lead alone says how long."""
    if actor.role is Role.INFORMATION_GOVERNANCE_LEAD:
        return Permission.yes("lead", "You answer for how long your organisation keeps things.")
    return Permission.no("not_the_lead", "Your information governance lead decides this.")


def may_confirm(actor: Actor, file: File) -> Permission:
    """A second lead, never the one who proposed it."""
    if not may_keep(actor) or file.organisation_id != actor.organisation:
        return Permission.no("not_a_lead", "The leads of the organisation whose file it is do this.")
    if file.proposed_by == actor.person:
        return Permission.no("same_person", "Somebody else has to confirm this.")
    return Permission.yes("second", "You are a second person.")


def may_answer_lifting(actor: Actor, lifting: Lifting) -> Permission:
    """A second lead, never the one who asked."""
    if not may_keep(actor) or lifting.organisation_id != actor.organisation:
        return Permission.no("not_a_lead", "Your leads for information and safeguarding do this.")
    if lifting.person == actor.person:
        return Permission.no("same_person", "Somebody else has to agree to this.")
    return Permission.yes("second", "You are a second person.")


def require_keep(actor: Actor) -> Permission:
    """As may_keep. Raises Refused."""
    return require(may_keep(actor))


def require_decide_periods(actor: Actor) -> Permission:
    """As may_decide_periods. Raises Refused."""
    return require(may_decide_periods(actor))


def require_file(actor: Actor, file: File) -> Permission:
    """A lead of the organisation whose file it is. Raises Refused."""
    if file.organisation_id != actor.organisation:
        return require(Permission.no("other_organisation", "This belongs to another organisation."))
    return require_keep(actor)


def require_confirm(actor: Actor, file: File) -> Permission:
    """As may_confirm. Raises Refused."""
    return require(may_confirm(actor, file))


def require_answer_lifting(actor: Actor, lifting: Lifting) -> Permission:
    """As may_answer_lifting. Raises Refused."""
    return require(may_answer_lifting(actor, lifting))


def require_tick(actor: Actor) -> Permission:
    """Only the software looks at files by itself. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
