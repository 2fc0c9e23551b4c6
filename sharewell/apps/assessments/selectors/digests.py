"""SHA-256 over what happened to an assessment; the same value stands in the audit event, so an edit by SQL shows."""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.assessments.models import AssessmentStep
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time


def step_digest(step: AssessmentStep, reference: str) -> str:
    """The digest of one step, with what was signed."""
    return digest(
        {
            "assessment": f"{step.assessment_id} {reference}",
            "sequence": step.sequence,
            "kind": f"{step.kind} {step.version}",
            "person": f"{step.person} {step.person_name}",
            "at": written_time(step.at),
            "said": step.said,
        }
    )


def step_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every step, for `sharewell verify`."""
    rows = AssessmentStep.objects.order_by("assessment_id", "sequence").select_related("assessment")
    for step in rows.iterator(chunk_size=500):
        yield step.assessment_id, step.sequence, step_digest(step, step.assessment.reference)
