"""What has waited so long that the chiefs were told: that it waits, never what it is."""

from django.db.models import Q

from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.selectors.lists import UNLISTED
from sharewell.domain.access import Actor, Role
from sharewell.domain.sharing import Rung

MOST = 20


def asks_at_the_top(actor: Actor) -> tuple[Ask, ...]:
    """For a leader: the asks of their organisation, either way, that wait and of which they were told."""
    if actor.role is not Role.LEADER:
        return ()
    either = Q(asked_id=actor.organisation) | Q(asker_id=actor.organisation)
    rows = Ask.objects.filter(either, due_at__isnull=False, rung=Rung.CHIEFS).defer("subject", *UNLISTED)
    return tuple(rows.order_by("due_at", "id")[:MOST])
