"""Who writes, approves and reads the policies of an organisation. Each answer carries its reason."""

from uuid import UUID

from sharewell.apps.organisations.selectors import people_of
from sharewell.apps.policies.models import Policy
from sharewell.domain.access import SYSTEM, Actor, Permission, Role, require
from sharewell.domain.policies import WORKING, approves, keeps


def may_keep(actor: Actor) -> Permission:
    """Those who answer for it; where an organisation has nobody in such a role, whoever stands nearest to that."""
    if actor.role in WORKING or keeps(actor.role, roles_here(actor.organisation)):
        return Permission.yes("answers_for_it", "You answer for the policies of your organisation.")
    return Permission.no("other_role", "Your information governance lead and your leader write these.")


def may_approve(actor: Actor) -> Permission:
    """The leader; where an organisation has none, whoever stands nearest to that."""
    if actor.role is Role.LEADER or approves(actor.role, roles_here(actor.organisation)):
        return Permission.yes("approves", "You approve the policies of your organisation.")
    return Permission.no("not_the_leader", "The leader of your organisation approves these.")


def may_read(actor: Actor, policy: Policy) -> Permission:
    """Everybody of the organisation, once a version was approved; a first draft is for those who write it."""
    if actor.organisation != policy.organisation_id:
        return Permission.no("other_organisation", "This is another organisation's.")
    if policy.version:
        return Permission.yes("colleague", "This is a policy of your organisation.")
    return may_keep(actor)


def require_keep(actor: Actor) -> Permission:
    """As may_keep. Raises Refused."""
    return require(may_keep(actor))


def require_keep_of(actor: Actor, policy: Policy) -> Permission:
    """As may_keep, for a policy of the actor's own organisation. Raises Refused."""
    if actor.organisation != policy.organisation_id:
        return require(Permission.no("other_organisation", "This is another organisation's."))
    return require_keep(actor)


def require_approve(actor: Actor, policy: Policy) -> Permission:
    """As may_approve, for a policy of the actor's own organisation. Raises Refused."""
    require_read(actor, policy)
    return require(may_approve(actor))


def require_read(actor: Actor, policy: Policy) -> Permission:
    """As may_read. Raises Refused."""
    return require(may_read(actor, policy))


def require_watch(actor: Actor) -> Permission:
    """Only the software reminds people by itself. Raises Refused."""
    if actor.person == SYSTEM.person:
        return require(Permission.yes("the_software", "Nobody is shown anything."))
    return require(Permission.no("not_the_software", "The software does this by itself."))


def roles_here(organisation: UUID) -> frozenset[Role]:
    """The roles that people of an organisation have now."""
    return frozenset(one.role for one in people_of(organisation))
