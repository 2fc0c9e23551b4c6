"""Families who were not told yet, by the day to look again; and what was said on looking. Sealed text is not opened."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import (
    DateField,
    DateTimeField,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce, TruncDate

from sharewell.apps.decisions.selectors import Decision, untold_decisions
from sharewell.apps.transparency.models import TellingLook
from sharewell.domain.access import Actor, Role
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.notices import Untold, notice_form


def untold_of(actor: Actor) -> QuerySet[Any]:
    """The decisions of a lead's organisation after which nobody was told, the earliest day to look first.

    Each has `next_look`, the day on which to look whether they can be told.
    """
    if actor.role is not Role.SAFEGUARDING_LEAD:
        return untold_decisions(actor.organisation).none()
    return _still(untold_decisions(actor.organisation)).order_by("next_look", "decided_at", "pk")


def untold_one(actor: Actor, decision: UUID) -> Decision | None:
    """One of those; None where there is none."""
    return untold_of(actor).filter(pk=decision).first()


def organisations_due(on: date) -> list[tuple[UUID, date]]:
    """Organisations with a family whose day has come, each with the latest such day."""
    rows = _still(untold_decisions()).filter(next_look__lte=on).order_by()
    return list(rows.values_list("concern__organisation_id").annotate(newest=Max("next_look")))


def looks_of(decision: Decision) -> list[TellingLook]:
    """What was said on looking, the first first."""
    return list(TellingLook.objects.filter(decision=decision).order_by("number"))


def look_digest(look: TellingLook) -> str:
    """SHA-256 over what was said on looking."""
    return digest(
        {
            "look": f"{look.decision_id} {look.number}",
            "said": f"{look.said} {look.law} {look.look_on or ''}",
            "words": sealed_digest(look.words),
            "by": f"{look.by} {look.by_name}",
            "at": written_time(look.at),
        }
    )


def look_digests() -> Iterator[tuple[UUID, int, str]]:
    """Look, version and present digest of each, for `sharewell verify`."""
    for row in TellingLook.objects.order_by("at", "id").iterator():
        yield row.pk, 1, look_digest(row)


def _still(rows: QuerySet[Any]) -> QuerySet[Any]:
    looks = TellingLook.objects.filter(decision=OuterRef("pk"))
    first = ExpressionWrapper(
        F("decided_at") + timedelta(days=notice_form().look_days), output_field=DateTimeField()
    )
    newest = Subquery(looks.order_by("-number").values("look_on")[:1], output_field=DateField())
    open_ones = rows.exclude(Exists(looks.filter(said=Untold.TOLD)))
    return open_ones.annotate(next_look=Coalesce(newest, TruncDate(first)))
