"""Who stands on which side of a share, whatever its state."""

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies.sentences import SIDES
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives


def as_sender(actor: Actor, share: Share) -> Permission:
    """Whoever sent it, and the safeguarding leads of the sending organisation."""
    return _permission(keeps(actor, organisation=share.sender_id, person=share.sent_by_id))


def as_recipient(actor: Actor, share: Share) -> Permission:
    """Those who receive for the organisation that it went to, and whoever took it on."""
    return _permission(receives(actor, organisation=share.recipient_id, owner=share.owner_id))


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
    code = "own" if actor.role in CONTENT_ROLES else "role_without_content"
    return require(_permission(code))


def _permission(code: str) -> Permission:
    return Permission(code in ALLOWED, code, str(SIDES[code]))
