"""Finding one share by its reference."""

from django.db.models import Q

from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor
from sharewell.domain.sharing.sides import ALLOWED, keeps, receives


def share_for(actor: Actor, reference: str) -> Share | None:
    """The share with this reference; None where there is none or the actor stands on neither side of it."""
    sides = Q(sender_id=actor.organisation) | Q(recipient_id=actor.organisation)
    # The question and the recall come along, so that a page about one share does not ask for them again.
    shares = Share.objects.select_related("question", "recall")
    found = shares.filter(sides, reference=reference).first()
    return found if found and _sees(actor, found) else None


def _sees(actor: Actor, share: Share) -> bool:
    codes = {
        keeps(actor, organisation=share.sender_id, person=share.sent_by_id),
        receives(actor, organisation=share.recipient_id, owner=share.owner_id),
    }
    return bool(codes & ALLOWED)
