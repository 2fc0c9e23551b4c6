"""What has waited so long that the chiefs were told: that it waits, never what it is."""

from django.db.models import Q

from sharewell.apps.disagreements.models import Disagreement
from sharewell.domain.access import Actor, Role
from sharewell.domain.disagreements import Level, State

MOST = 20


def disagreements_at_the_top(actor: Actor) -> tuple[Disagreement, ...]:
    """For a leader: what is open between their organisation and another, and has come to the chiefs or higher."""
    if actor.role is not Role.LEADER:
        return ()
    either = Q(raiser_id=actor.organisation) | Q(other_id=actor.organisation)
    rows = Disagreement.objects.filter(either, state=State.OPEN, level__in=[Level.CHIEFS, Level.PARTNERSHIP])
    return tuple(rows.order_by("due_at", "id")[:MOST])
