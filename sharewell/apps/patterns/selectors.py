"""Watches and what they met. Nothing here writes or opens sealed text."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max, QuerySet

from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.patterns.models import Met, Watch
from sharewell.apps.requests.selectors import Request
from sharewell.domain.access import Actor

__all__ = ["Met", "Watch"]
MOST = 500


def watch_on(actor: Actor, thing: Concern | Request) -> Watch | None:
    """The actor's own watch on a concern or a request; None where there is none or it ended."""
    return watches_on(actor, thing).filter(ended_at__isnull=True).first()


def watches_on(actor: Actor, thing: Concern | Request) -> QuerySet[Watch]:
    """The actor's own watches on a concern or a request, whether they ended or not."""
    of = "request" if isinstance(thing, Request) else "concern"
    return Watch.objects.filter(person=actor.person, organisation=actor.organisation, **{of: thing})


def met_on(actor: Actor, thing: Concern | Request) -> list[Met]:
    """What the actor's watches on a concern or a request met, newest first."""
    return list(Met.objects.filter(watch__in=watches_on(actor, thing)).order_by("-at", "-id")[:50])


def watches_of(actor: Actor) -> list[Watch]:
    """Whatever the actor wants to be told of now, newest first, with `met_at`: when something happened last."""
    rows = Watch.objects.filter(person=actor.person, organisation=actor.organisation, ended_at__isnull=True)
    met = rows.annotate(met_at=Max("met__at")).select_related("concern", "request")
    return list(met.order_by("-set_at", "id")[:MOST])


def watch_of(actor: Actor, watch: UUID) -> Watch | None:
    """The actor's own watch with this id; None where there is none."""
    return Watch.objects.filter(pk=watch, person=actor.person, organisation=actor.organisation).first()


def watches_to_look_at(at: datetime) -> list[UUID]:
    """Every watch that has not ended, longest unlooked first."""
    rows = Watch.objects.filter(ended_at__isnull=True, looked_at__lt=at).order_by("looked_at", "id")
    return list(rows.values_list("pk", flat=True)[:MOST])
