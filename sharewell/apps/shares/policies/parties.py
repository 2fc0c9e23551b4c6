"""Who stands on which side of a share, whatever its state."""

from django.utils.translation import gettext as _

from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor, Permission, Role, require
from sharewell.domain.access.role import CONTENT_ROLES

RECEIVERS = frozenset({Role.DUTY_WORKER, Role.SAFEGUARDING_LEAD})
"""Those who receive for an organisation. A practitioner there sees only what they were given to own."""


def as_sender(actor: Actor, share: Share) -> Permission:
    """Whoever sent it, and the safeguarding leads of the sending organisation."""
    if share.sender_id != actor.organisation:
        return Permission.no("other_organisation", _("This belongs to another organisation."))
    if actor.role not in CONTENT_ROLES:
        return Permission.no("role_without_content", _("Your role does not see children's records."))
    if share.sent_by_id == actor.person:
        return Permission.yes("sent_it", _("You sent this."))
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Permission.yes("lead_of_sender", _("You are a safeguarding lead of the sending organisation."))
    return Permission.no("not_yours", _("This was sent by somebody else."))


def as_recipient(actor: Actor, share: Share) -> Permission:
    """Those who receive for the organisation that it went to, and whoever took it on."""
    if share.recipient_id != actor.organisation:
        return Permission.no("other_organisation", _("This belongs to another organisation."))
    if actor.role in RECEIVERS:
        return Permission.yes("receives", _("You receive what is shared with this organisation."))
    if actor.role in CONTENT_ROLES and share.owner_id == actor.person:
        return Permission.yes("owns_it", _("You took this on."))
    return Permission.no("not_a_receiver", _("This was shared with somebody else in your organisation."))


def may_see_share(actor: Actor, share: Share) -> Permission:
    """Whether somebody may know that the share exists: from whom, when, where it stands; not its content."""
    mine = as_sender(actor, share)
    return mine if mine else as_recipient(actor, share)


def require_see_share(actor: Actor, share: Share) -> Permission:
    """As may_see_share. Raises Refused."""
    return require(may_see_share(actor, share))


def require_receive(actor: Actor, share: Share) -> Permission:
    """The actor stands on the receiving side. Raises Refused."""
    return require(as_recipient(actor, share))


def require_send(actor: Actor) -> Permission:
    """People whose work is with children's records may share. Raises Refused."""
    if actor.role in CONTENT_ROLES:
        return Permission.yes("content_role", _("Your role works with children's records."))
    return require(Permission.no("role_without_content", _("Your role does not see children's records.")))
