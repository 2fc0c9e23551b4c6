"""Holds that stand, and wishes to lift one."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from sharewell.apps.retention.models import Hold, Lifting
from sharewell.domain.access import Actor
from sharewell.domain.retention.sides import keeps_files

__all__ = ["Hold", "Lifting"]


def standing_own_holds(organisation: UUID, entries: Collection[UUID] | None = None) -> QuerySet[Hold]:
    """The holds of an organisation that two people have not lifted; with `entries`, those that hold these."""
    lifted = Lifting.objects.filter(hold=OuterRef("pk"), agreed=True)
    rows = Hold.objects.filter(organisation_id=organisation).exclude(Exists(lifted))
    if entries is not None:
        rows = rows.filter(Q(entry__isnull=True) | Q(entry__in=entries))
    return rows.order_by("at", "id")


def standing_hold(actor: Actor, hold: UUID) -> Hold | None:
    """One of them; None where there is none for this person."""
    return standing_own_holds(actor.organisation).filter(pk=hold).first() if keeps_files(actor) else None


def liftings_waiting(actor: Actor) -> QuerySet[Lifting]:
    """Wishes that wait for a second person."""
    rows = Lifting.objects.filter(organisation_id=actor.organisation, answered_at__isnull=True)
    return rows.select_related("hold").order_by("at", "id") if keeps_files(actor) else rows.none()


def lifting_for(actor: Actor, lifting: UUID) -> Lifting | None:
    """One of those; None where there is none for this person."""
    return liftings_waiting(actor).filter(pk=lifting).first()


def lifted_moratoriums(organisation: UUID) -> frozenset[str]:
    """The moratoriums of the data that two people said do not hold this organisation."""
    rows = Lifting.objects.filter(organisation_id=organisation, agreed=True).exclude(moratorium="")
    return frozenset(rows.values_list("moratorium", flat=True))
