"""Writing down what happens to an assessment: hold the row, write the step, tell the log."""

from datetime import datetime

from sharewell.apps.assessments.models import Assessment, AssessmentStep
from sharewell.apps.assessments.selectors import step_digest
from sharewell.apps.audit.services import record_event
from sharewell.domain.access import Actor
from sharewell.domain.assessments import Happened
from sharewell.domain.audit.kinds import EventKind

STEP_EVENTS = (EventKind.ASSESSMENT_MOVED,)


def held_row(assessment: Assessment) -> Assessment:
    """The row as it stands, held until the transaction ends."""
    return Assessment.objects.select_for_update().get(pk=assessment.pk)


def write_step(actor: Actor, row: Assessment, kind: Happened, at: datetime, *, said: str = "") -> None:
    """Write the next step of a held assessment, save the assessment, and tell the log."""
    row.steps_made += 1
    step = AssessmentStep(
        assessment=row,
        sequence=row.steps_made,
        kind=kind,
        version=row.version,
        person=actor.person,
        person_name=actor.name,
        at=at,
        said=said,
    )
    step.sha256 = step_digest(step, row.reference)
    row.save()
    step.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.ASSESSMENT_MOVED,
        at=at,
        record=row.pk,
        version=step.sequence,
        detail={"reference": row.reference, "step": str(kind), "sha256": step.sha256},
    )


def note_change(actor: Actor, row: Assessment, at: datetime, *fields: str) -> None:
    """Save a held draft, and tell the log in what it was changed."""
    row.save()
    record_event(
        actor=actor,
        kind=EventKind.ASSESSMENT_CHANGED,
        at=at,
        record=row.pk,
        fields=fields,
        detail={"reference": row.reference},
    )
