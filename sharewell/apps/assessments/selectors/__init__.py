"""Questions about assessments. Nothing here writes."""

from sharewell.apps.assessments.models import Assessment, AssessmentStep
from sharewell.apps.assessments.selectors.digests import step_digest, step_digests
from sharewell.apps.assessments.selectors.known import described_from, flows_out, known_answers
from sharewell.apps.assessments.selectors.one import assessment_for, assessments_of, content_of, steps_of

__all__ = [
    "Assessment",
    "AssessmentStep",
    "assessment_for",
    "assessments_of",
    "content_of",
    "described_from",
    "flows_out",
    "known_answers",
    "step_digest",
    "step_digests",
    "steps_of",
]
