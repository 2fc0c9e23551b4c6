"""Who sees how much goes."""

from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require
from sharewell.domain.agreements.sides import works

LOOKING = (Role.INFORMATION_GOVERNANCE_LEAD, Role.SAFEGUARDING_LEAD, Role.LEADER)


def may_see_flows(actor: Actor) -> Permission:
    """The leads and leaders of an organisation see what it sends and gets, as numbers."""
    if actor.role in LOOKING:
        return Permission.yes("lead", "You answer for what your organisation shares.")
    return Permission.no("not_a_lead", "Your leads for safeguarding and information see this.")


def may_draft(actor: Actor) -> Permission:
    """Those whose work is with agreements."""
    if works(actor):
        return Permission.yes("answers_for_it", "You answer for how your organisation shares.")
    return Permission.no("other_role", "Your information governance lead and your leader do this.")


def require_see_map(actor: Actor) -> Permission:
    """Those whose work is with agreements see the map of the partnership. Raises Refused."""
    return require(may_draft(actor))


def require_draft(actor: Actor) -> Permission:
    """As may_draft. Raises Refused."""
    return require(may_draft(actor))


def require_see_flows(actor: Actor) -> Permission:
    """As may_see_flows. Raises Refused."""
    return require(may_see_flows(actor))


def require_count(actor: Actor) -> Permission:
    """Only the software counts. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
