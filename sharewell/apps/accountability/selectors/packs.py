"""Finding packs."""

from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.accountability.models import Pack
from sharewell.apps.organisations.selectors import answers_for_information
from sharewell.domain.access import Actor

WAITING, READY = "waiting", "ready"


def packs_of(actor: Actor) -> QuerySet[Pack]:
    """Those of the actor's organisation, newest first, without what is in them."""
    return Pack.objects.filter(organisation=actor.organisation).defer("held").order_by("-asked_at", "-id")


def pack_for(actor: Actor, reference: str) -> Pack | None:
    """The pack with this reference; None where there is none that the actor may open."""
    found = Pack.objects.filter(organisation=actor.organisation, reference=reference).first()
    return found if found and answers_for_information(actor) else None


def packs_to_make() -> list[UUID]:
    """The packs that wait to be made, in order."""
    return list(Pack.objects.filter(state=WAITING).order_by("asked_at", "pk").values_list("pk", flat=True))
