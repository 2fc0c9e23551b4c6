"""Finding one share by its reference."""

from django.db.models import Q

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies import may_see_share
from sharewell.domain.access import Actor


def share_for(actor: Actor, reference: str) -> Share | None:
    """The share with this reference; None where there is none or the actor stands on neither side of it."""
    sides = Q(sender_id=actor.organisation) | Q(recipient_id=actor.organisation)
    found = Share.objects.filter(sides, reference=reference).first()
    return found if found and may_see_share(actor, found) else None
