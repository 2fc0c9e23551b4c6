"""What every step does: hold the keeping and the file, write the step, tell the log."""

from datetime import date, datetime
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.retention.models import File, FileStepTaken, Keeping
from sharewell.apps.retention.selectors import file_step_digest
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.retention import FileStep
from sharewell.domain.sharing.text import checked

LONGEST = 2000


def held_keeping(organisation: UUID) -> Keeping:
    """An organisation's keeping, held until the transaction ends: a hold and a destruction never pass each other."""
    Keeping.objects.get_or_create(organisation_id=organisation)
    return Keeping.objects.select_for_update().get(organisation_id=organisation)


def held_file(file: File) -> File:
    """The row as it stands, held until the transaction ends, with its organisation's keeping."""
    held_keeping(file.organisation_id)
    return File.objects.select_for_update().get(pk=file.pk)


def write_step(
    actor: Actor, row: File, kind: FileStep, at: datetime, *, reason: str = "", until: date | None = None
) -> FileStepTaken:
    """Write the next step of a held file, save the file, and tell the log."""
    row.steps_made += 1
    step = FileStepTaken(
        file=row,
        sequence=row.steps_made,
        kind=kind,
        reason=checked(reason),
        until=until,
        person=actor.person,
        person_name=actor.name,
        at=at,
    )
    step.sha256 = file_step_digest(step)
    row.save()
    step.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.FILE_STEP,
        at=at,
        record=row.pk,
        child=row.pk,
        version=step.sequence,
        detail={"step": str(kind), "sha256": step.sha256},
    )
    return step
