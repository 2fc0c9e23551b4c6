"""Marking records as kept and not used, or as objected to, and lifting such a mark."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import RecordMark
from sharewell.apps.children.policies import require_mark
from sharewell.apps.children.selectors import mark_digest, marks_because, standing_marks
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children.marks import MarkKind
from sharewell.kit.ids import new_id


@transaction.atomic
def mark_records(
    *, actor: Actor, records: Iterable[UUID], kind: MarkKind, because: str, at: datetime
) -> list[RecordMark]:
    """Mark these records of the actor's organisation; one that is marked so for the same reason stays as it is.

    Raises:
        Refused: people's requests are not the actor's work.
    """
    require_mark(actor)
    wanted = dict.fromkeys(records)
    known = set(
        standing_marks(wanted)
        .filter(organisation_id=actor.organisation, kind=kind, because=because)
        .values_list("record", flat=True)
    )
    return [_mark(actor, record, kind, because, at) for record in wanted if record not in known]


@transaction.atomic
def lift_marks(*, actor: Actor, because: str, at: datetime) -> int:
    """Lift all marks that were set for one reason; how many there were. Raises Refused."""
    require_mark(actor)
    rows = list(marks_because(actor.organisation, because).select_for_update().filter(lifted_at=None))
    for row in rows:
        row.lifted_at = at
        row.save(update_fields=["lifted_at"])
        record_event(
            actor=actor,
            kind=EventKind.MARK_LIFTED,
            at=at,
            record=row.record,
            detail={"mark": str(row.pk), "because": because},
        )
    return len(rows)


def _mark(actor: Actor, record: UUID, kind: MarkKind, because: str, at: datetime) -> RecordMark:
    row = RecordMark(
        id=new_id(),
        record=record,
        organisation_id=actor.organisation,
        kind=kind,
        because=because,
        set_by=actor.person,
        set_by_name=actor.name,
        set_at=at,
    )
    row.sha256 = mark_digest(row)
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.MARK_SET,
        at=at,
        record=row.pk,
        version=1,
        detail={"of": str(record), "kind": str(kind), "because": because, "sha256": row.sha256},
    )
    return row
