"""What has waited so long that the chiefs were told: that it waits, never what it is."""

from django.db.models import Q

from sharewell.apps.shares.models import Share
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
