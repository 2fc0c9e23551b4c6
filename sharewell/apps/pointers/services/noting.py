"""Telling the log of each organisation that knows a child who looked for it.

The worker does it after the look, so that a look takes as long where a child is known as where it is not.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.apps.pointers.models import Answer
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind

MOST = 200


@transaction.atomic
def note_looks(*, actor: Actor, at: datetime) -> int:
    """Write the event of each look that found an entry into its organisation's log; returns how many."""
    rows = Answer.objects.select_for_update().filter(entry__isnull=False, noted_at__isnull=True)
    found = list(rows.select_related("look").order_by("at", "id")[:MOST])
    names = organisation_names({row.organisation_id for row in found})
    for row in found:
        _note(actor, row, names[row.organisation_id])
    Answer.objects.filter(pk__in=[row.pk for row in found]).update(noted_at=at)
    return len(found)


def _note(actor: Actor, row: Answer, name: str) -> None:
    record_event(
        actor=replace(actor, organisation=row.organisation_id, organisation_name=name),
        kind=EventKind.POINTER_SHOWN,
        at=row.at,
        record=row.look_id,
        child=row.entry,
        purpose=row.look.purpose,
        outcome=row.told,
        detail={"looked": str(row.look.person_id), "of": str(row.look.organisation_id)},
    )
