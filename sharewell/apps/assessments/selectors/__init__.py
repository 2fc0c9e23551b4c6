"""Questions about assessments. Nothing here writes."""

from sharewell.apps.assessments.models import Assessment, AssessmentStep
from sharewell.apps.assessments.selectors.digests import step_digest, step_digests
from sharewell.apps.assessments.selectors.known import described_from, flows_out, known_answers
from sharewell.apps.assessments.selectors.one import (
    annexes_of,
    assessment_for,
    assessments_of,
    content_of,
    overarching_of,
    steps_of,
)

__all__ = [
    "Assessment",
    "AssessmentStep",
    "annexes_of",
    "assessment_for",
    "assessments_of",
    "content_of",
    "described_from",
    "flows_out",
    "known_answers",
    "overarching_of",
    "step_digest",
    "step_digests",
    "steps_of",
]
