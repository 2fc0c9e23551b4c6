"""What this app holds about a person: statements, and what was said on looking whether a family can be told."""

from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.transparency.models import FamilyStatement, TellingLook
from sharewell.domain.holdings import Holding, HoldingKind, SealedText
from sharewell.domain.notices import OPEN_STATES


def held_statements(organisation: UUID, entries: Collection[UUID]) -> Iterator[Holding]:
    """The statements about these entries, each a record of its own."""
    rows = FamilyStatement.objects.filter(organisation=organisation, entry_id__in=entries)
    for row in rows.defer("copy"):
        yield Holding(
            kind=HoldingKind.OTHER,
            record=row.pk,
            thing=row.pk,
            owner=row.organisation_id,
            began=row.made_at,
            ended=row.gone_at,
            waits=row.state in OPEN_STATES,
            href=reverse("transparency:statement", args=[row.pk]),
            reference=row.reference,
        )


def texts_held(things: Collection[UUID]) -> Iterator[SealedText]:
    """What stands in these statements, and in the looks about these concerns, whose key seals them."""
    for row in FamilyStatement.objects.filter(pk__in=things).defer("copy"):
        yield SealedText(
            record=row.pk,
            thing=row.pk,
            place="family-statement",
            sealed=bytes(row.said),
            field="statement",
            written_by=row.made_by_name,
            written_at=row.made_at,
            is_data=True,
        )
    for look in TellingLook.objects.filter(decision__concern_id__in=things).select_related("decision"):
        concern = look.decision.concern_id
        yield SealedText(
            record=concern,
            thing=concern,
            place=f"telling.{look.pk}",
            sealed=bytes(look.words),
            field="why_not_told",
            written_by=look.by_name,
            written_at=look.at,
        )


def what_holds(organisation: UUID, entries: Collection[UUID]) -> list[tuple[str, datetime]]:
    """What keeps a file from being destroyed: that the family must not be told yet, and a statement that waits."""
    lock = tip_off_lock_on(organisation, entries)
    found = [(_("The family must not be told yet."), lock.set_at)] if lock else []
    rows = FamilyStatement.objects.filter(
        organisation=organisation, entry_id__in=entries, state__in=OPEN_STATES
    )
    waits = rows.values_list("made_at", flat=True)
    return [*found, *((_("A statement for the family has not gone."), at) for at in waits)]
