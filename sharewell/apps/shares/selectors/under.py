"""What went under a concern, piece by piece, for its record."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.shares.models import Receipt, ShareItem
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.kit.database.prepared import Prepared


def items_under(actor: Actor, concern: UUID) -> list[ShareItem]:
    """The items of the shares that the actor may see, in the order sent.

    No share is without one, so they bring their shares along.
    """
    return _of_sender(actor, concern, EVERY_ITEM, OWN_ITEMS)


def receipts_under(actor: Actor, concern: UUID) -> list[Receipt]:
    """The receipts of the same shares, in order."""
    return _of_sender(actor, concern, EVERY_RECEIPT, OWN_RECEIPTS)


def _of_sender(actor: Actor, concern: UUID, every: Prepared, own: Prepared) -> list[Any]:
    if actor.role not in CONTENT_ROLES:
        return []
    if actor.role is Role.SAFEGUARDING_LEAD:
        return every.things(concern, actor.organisation)
    return own.things(concern, actor.organisation, actor.person)


def _items(concern: UUID, sender: UUID) -> QuerySet[ShareItem]:
    rows = ShareItem.objects.select_related("share", "share__question", "share__recall")
    sent = rows.filter(share__concern_id=concern, share__sender_id=sender)
    return sent.order_by("share__sent_at", "share__reference", "position")


def _receipts(concern: UUID, sender: UUID) -> QuerySet[Receipt]:
    return Receipt.objects.filter(share__concern_id=concern, share__sender_id=sender)


EVERY_ITEM, EVERY_RECEIPT = Prepared(_items, takes=2), Prepared(_receipts, takes=2)
OWN_ITEMS = Prepared(
    lambda concern, sender, by: _items(concern, sender).filter(share__sent_by_id=by), takes=3
)
OWN_RECEIPTS = Prepared(
    lambda concern, sender, by: _receipts(concern, sender).filter(share__sent_by_id=by), takes=3
)
