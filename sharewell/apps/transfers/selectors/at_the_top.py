"""What has waited so long that the chiefs were told: that it waits, never what it is."""

from django.db.models import Q

from sharewell.apps.transfers.models import Transfer
from sharewell.domain.access import Actor, Role
from sharewell.domain.sharing import Rung
from sharewell.domain.transfers import WAITS_FOR_SENDER

MOST = 20


def files_at_the_top(actor: Actor) -> tuple[Transfer, ...]:
    """For a leader: the files that wait for their organisation to send or confirm them, of which they were told."""
    if actor.role is not Role.LEADER:
        return ()
    # The next place knows nothing of a file before it is sent.
    to_send = Q(sender_id=actor.organisation, state__in=WAITS_FOR_SENDER)
    to_confirm = Q(recipient_id=actor.organisation) & ~Q(state__in=WAITS_FOR_SENDER)
    rows = Transfer.objects.filter(to_send | to_confirm, due_at__isnull=False, rung=Rung.CHIEFS)
    return tuple(rows.defer("about", "manifest").order_by("due_at", "id")[:MOST])
