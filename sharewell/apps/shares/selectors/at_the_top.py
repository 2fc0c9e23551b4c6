"""What has waited so long that the chiefs were told: that it waits, never what it is."""

from django.db.models import Q

from sharewell.apps.shares.models import Share, StoppedSending
from sharewell.apps.shares.selectors.lists import UNLISTED
from sharewell.domain.access import Actor, Role
from sharewell.domain.sharing import Rung

MOST = 20


def shares_at_the_top(actor: Actor) -> tuple[Share, ...]:
    """For a leader: the shares of their organisation, either way, that wait and of which they were told."""
    if actor.role is not Role.LEADER:
        return ()
    either = Q(recipient_id=actor.organisation) | Q(sender_id=actor.organisation)
    rows = Share.objects.filter(either, due_at__isnull=False, rung=Rung.CHIEFS).defer("summary", *UNLISTED)
    return tuple(rows.order_by("due_at", "id")[:MOST])


def stopped_at_the_top(actor: Actor) -> tuple[StoppedSending, ...]:
    """For a leader: what their organisation wants to send, was stopped, and nobody has settled."""
    if actor.role is not Role.LEADER:
        return ()
    rows = StoppedSending.objects.filter(sender_id=actor.organisation, due_at__isnull=False, rung=Rung.CHIEFS)
    found = rows.select_related("sender", "concern").defer("parcel", "reason", "note")
    return tuple(found.order_by("due_at", "id")[:MOST])
