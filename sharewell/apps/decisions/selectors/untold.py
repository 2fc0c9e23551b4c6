"""Decisions by which something went and after which nobody wrote that the family was told."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from sharewell.apps.decisions.models import Decision
from sharewell.domain.notices import UNTOLD
from sharewell.domain.sharing import Outcome


def untold_decisions(organisation: UUID | None = None) -> QuerySet[Decision]:
    """The newest decision about each concern, where something was shared and the family not told; of all, or of one."""
    newer = Decision.objects.filter(concern=OuterRef("concern"), version__gt=OuterRef("version"))
    rows = Decision.objects.filter(telling__in=UNTOLD, outcome__in=[Outcome.SHARE, Outcome.SHARE_IN_PART])
    if organisation is not None:
        rows = rows.filter(concern__organisation_id=organisation)
    return rows.exclude(Exists(newer)).select_related("concern")


def newest_of(concerns: Iterable[UUID]) -> dict[UUID, Decision]:
    """The decision as it stands about each of these concerns. One query."""
    rows = Decision.objects.filter(concern_id__in=set(concerns)).order_by("concern_id", "version")
    return {row.concern_id: row for row in rows}
