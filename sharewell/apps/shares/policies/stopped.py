"""Who may decide what becomes of a stopped sending. Two people for what goes as it is (SECURITY A09, A13)."""

from django.utils.translation import gettext as _

from sharewell.apps.shares.models import StoppedSending
from sharewell.domain.access import Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES


def may_see_stopped(actor: Actor, stopped: StoppedSending) -> Permission:
    """Whoever was to send it, whoever was asked about it, and the leads of their organisation."""
    if actor.role not in CONTENT_ROLES or stopped.sender_id != actor.organisation:
        return Permission.no("other_organisation", _("This belongs to another organisation."))
    if actor.person in (stopped.sent_by_id, stopped.asked_of_id) or actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("own", _("You have to do with this sending."))
    return Permission.no("not_yours", _("This was sent by somebody else."))


def may_change_stopped(actor: Actor, stopped: StoppedSending) -> Permission:
    """Covering, leaving out, asking and giving up: whoever was to send it, and the leads."""
    seen = may_see_stopped(actor, stopped)
    if not seen or actor.person == stopped.sent_by_id or actor.role is Role.SAFEGUARDING_LEAD:
        return seen
    return Permission.no("not_yours", _("This was sent by somebody else."))


def may_agree_to_stopped(actor: Actor, stopped: StoppedSending) -> Permission:
    """A second person alone: never the one who was to send it."""
    seen = may_see_stopped(actor, stopped)
    if seen and actor.person == stopped.sent_by_id:
        return Permission.no("same_person", _("Somebody else has to agree to this."))
    return seen


def require_see_stopped(actor: Actor, stopped: StoppedSending) -> Permission:
    """As may_see_stopped. Raises Refused."""
    return require(may_see_stopped(actor, stopped))


def require_change_stopped(actor: Actor, stopped: StoppedSending) -> Permission:
    """As may_change_stopped. Raises Refused."""
    return require(may_change_stopped(actor, stopped))


def require_agree_to_stopped(actor: Actor, stopped: StoppedSending) -> Permission:
    """As may_agree_to_stopped. Raises Refused."""
    return require(may_agree_to_stopped(actor, stopped))
