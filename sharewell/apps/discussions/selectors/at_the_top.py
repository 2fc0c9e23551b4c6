"""What has waited so long that the chiefs were told: that it waits, never what it is."""

from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.domain.access import Actor, Role
from sharewell.domain.sharing import Rung

MOST = 20


def seats_at_the_top(actor: Actor) -> tuple[Seat, ...]:
    """For a leader: the discussions into which their organisation has not put what it knows."""
    if actor.role is not Role.LEADER:
        return ()
    rows = Seat.objects.filter(organisation_id=actor.organisation, due_at__isnull=False, rung=Rung.CHIEFS)
    found = rows.select_related("discussion").defer("discussion__subject", "discussion__why")
    return tuple(found.order_by("due_at", "id")[:MOST])


def discussions_at_the_top(actor: Actor) -> tuple[Discussion, ...]:
    """For a leader: the discussions of which their organisation has not written down what was decided."""
    if actor.role is not Role.LEADER:
        return ()
    rows = Discussion.objects.filter(caller_id=actor.organisation, due_at__isnull=False, rung=Rung.CHIEFS)
    return tuple(rows.defer("subject", "why").order_by("due_at", "id")[:MOST])
