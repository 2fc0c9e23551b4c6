"""Who may see a concern with its decisions, and who may decide."""

from django.utils.translation import gettext as _

from sharewell.apps.decisions.models import Concern
from sharewell.apps.decisions.policies.sentences import kept_by
from sharewell.domain.access import SYSTEM, Actor, Permission, require
from sharewell.domain.access.role import CONTENT_ROLES


def may_raise_concern(actor: Actor) -> Permission:
    """People whose work is with children's records may write down a worry."""
    if actor.role in CONTENT_ROLES:
        return Permission.yes("content_role", _("Your role works with children's records."))
    return Permission.no("role_without_content", _("Your role does not see children's records."))


def may_see_concern(actor: Actor, concern: Concern) -> Permission:
    """Whoever raised it, and the safeguarding leads of the same organisation. Nobody else, in any role."""
    return kept_by(actor, organisation=concern.organisation_id, person=concern.raised_by_id)


def may_decide(actor: Actor, concern: Concern) -> Permission:
    """Whoever may see a concern may record a decision about it, in their own name."""
    return may_see_concern(actor, concern)


def may_replay(actor: Actor) -> Permission:
    """Only the software may give a decision's advice again, when the operator asks: nobody sees what was written."""
    if actor.person == SYSTEM.person:
        return Permission.yes("the_software", _("Nothing that was written is shown."))
    return Permission.no("not_the_software", _("Only whoever runs this installation can check this."))


def may_keep_guidance(actor: Actor) -> Permission:
    """Only the software keeps the rules in force by themselves; a decision keeps those that it was made under."""
    if actor.person == SYSTEM.person:
        return Permission.yes("the_software", _("The software does this by itself."))
    return Permission.no("not_the_software", _("The software does this by itself."))


def require_keep_guidance(actor: Actor) -> Permission:
    """As may_keep_guidance. Raises Refused."""
    return require(may_keep_guidance(actor))


def require_replay(actor: Actor) -> Permission:
    """As may_replay. Raises Refused."""
    return require(may_replay(actor))


def require_raise_concern(actor: Actor) -> Permission:
    """As may_raise_concern. Raises Refused."""
    return require(may_raise_concern(actor))


def require_see_concern(actor: Actor, concern: Concern) -> Permission:
    """As may_see_concern. Raises Refused."""
    return require(may_see_concern(actor, concern))


def require_decide(actor: Actor, concern: Concern) -> Permission:
    """As may_decide. Raises Refused."""
    return require(may_decide(actor, concern))
