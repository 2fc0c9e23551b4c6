"""Who sees how much goes."""

from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require

LOOKING = (Role.INFORMATION_GOVERNANCE_LEAD, Role.SAFEGUARDING_LEAD, Role.LEADER)


def may_see_flows(actor: Actor) -> Permission:
    """The leads and leaders of an organisation see what it sends and gets, as numbers."""
    if actor.role in LOOKING:
        return Permission.yes("lead", "You answer for what your organisation shares.")
    return Permission.no("not_a_lead", "Your leads for safeguarding and information see this.")


def require_see_flows(actor: Actor) -> Permission:
    """As may_see_flows. Raises Refused."""
    return require(may_see_flows(actor))


def require_count(actor: Actor) -> Permission:
    """Only the software counts. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))
