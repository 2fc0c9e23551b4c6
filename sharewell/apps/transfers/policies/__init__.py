"""Who may start, send, see and confirm a transfer. Each answer carries its reason."""

from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.policies.sentences import SENTENCES, SIDES
from sharewell.domain.access import Actor, Permission, require
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives

__all__ = [
    "SENTENCES",
    "as_receiver",
    "as_sender",
    "may_see_transfer",
    "may_start",
    "require_receive",
    "require_send",
    "require_start",
]


def may_start(actor: Actor) -> Permission:
    """People whose work is with children's records."""
    return _permission("own" if actor.role in CONTENT_ROLES else "role_without_content")


def require_start(actor: Actor) -> Permission:
    """As may_start. Raises Refused."""
    return require(may_start(actor))


def as_sender(actor: Actor, transfer: Transfer) -> Permission:
    """Whoever started it, and the safeguarding leads of that organisation."""
    return _permission(keeps(actor, organisation=transfer.sender_id, person=transfer.started_by_id))


def as_receiver(actor: Actor, transfer: Transfer) -> Permission:
    """Those who receive for the organisation that the file goes to, once it has been sent."""
    if transfer.share is None or transfer.recipient_id is None:
        return _permission("other_organisation")
    return _permission(receives(actor, organisation=transfer.recipient_id, owner=None))


def may_see_transfer(actor: Actor, transfer: Transfer) -> Permission:
    """Whether somebody may know that the file moves."""
    mine = as_sender(actor, transfer)
    return mine if mine else as_receiver(actor, transfer)


def require_send(actor: Actor, transfer: Transfer) -> Permission:
    """As as_sender. Raises Refused."""
    return require(as_sender(actor, transfer))


def require_receive(actor: Actor, transfer: Transfer) -> Permission:
    """As as_receiver. Raises Refused."""
    return require(as_receiver(actor, transfer))


def _permission(code: str) -> Permission:
    return Permission(code in ALLOWED, code, str(SIDES[code]))
