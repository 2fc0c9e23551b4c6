"""Watches and what they met. Nothing here writes or opens sealed text."""

from datetime import datetime
from uuid import UUID

from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.patterns.models import Met, Watch
from sharewell.domain.access import Actor

__all__ = ["Met", "Watch"]
MOST = 500


def watch_on(actor: Actor, concern: Concern) -> Watch | None:
    """The actor's own watch on a concern; None where there is none or it ended."""
    return Watch.objects.filter(concern=concern, person=actor.person, ended_at__isnull=True).first()


def met_on(actor: Actor, concern: Concern) -> list[Met]:
    """What the actor's watches on a concern met, newest first."""
    rows = Met.objects.filter(watch__concern=concern, watch__person=actor.person)
    return list(rows.order_by("-at", "-id")[:50])


def watches_to_look_at(at: datetime) -> list[UUID]:
    """Every watch that has not ended, longest unlooked first."""
    rows = Watch.objects.filter(ended_at__isnull=True, looked_at__lt=at).order_by("looked_at", "id")
    return list(rows.values_list("pk", flat=True)[:MOST])
