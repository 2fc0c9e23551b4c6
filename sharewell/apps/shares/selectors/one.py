"""Finding one share by its reference."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.shares.models import Receipt, Share
from sharewell.domain.access import Actor
from sharewell.domain.sharing import ReceiptKind
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives
from sharewell.kit.database.prepared import Prepared


def share_for(actor: Actor, reference: str) -> Share | None:
    """The share with this reference; None where there is none or the actor stands on neither side of it."""
    found = BY_REFERENCE.things(reference, actor.organisation, actor.organisation)
    return found[0] if found and _sees(actor, found[0]) else None


def share_of_organisation(organisation: UUID, reference: str) -> Share | None:
    """The share with this reference that an organisation sent or received, for a part with a policy of its own."""
    found = BY_REFERENCE.things(reference, organisation, organisation)
    return found[0] if found else None


def references_of(shares: Iterable[UUID]) -> dict[UUID, str]:
    """The references of shares by id. A reference says nothing, and opens nothing to who stands on no side."""
    return dict(Share.objects.filter(pk__in=list(shares)).values_list("pk", "reference"))


def shares_by_id(shares: Iterable[UUID]) -> tuple[Share, ...]:
    """Shares for another part that keeps their ids and has asked its own policy; oldest first."""
    return tuple(Share.objects.filter(pk__in=list(shares)).order_by("sent_at", "id"))


def opened_times(shares: Iterable[UUID]) -> dict[UUID, datetime]:
    """When each of these shares was first opened by who received it; those that nobody has opened are left out."""
    rows = Receipt.objects.filter(share_id__in=list(shares), kind=ReceiptKind.OPENED).order_by("-at")
    return dict(rows.values_list("share_id", "at"))


def _by_reference(reference: str, sender: UUID, recipient: UUID) -> QuerySet[Share]:
    # The question and the recall come along, so that a page about one share does not ask for them again.
    shares = Share.objects.select_related("question", "recall")
    return shares.filter(Q(sender_id=sender) | Q(recipient_id=recipient), reference=reference)


BY_REFERENCE = Prepared(_by_reference, takes=3)


def _sees(actor: Actor, share: Share) -> bool:
    codes = {
        keeps(actor, organisation=share.sender_id, person=share.sent_by_id),
        receives(actor, organisation=share.recipient_id, owner=share.owner_id),
    }
    return bool(codes & ALLOWED)
