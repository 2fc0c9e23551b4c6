"""Questions about policies. Nothing here writes."""

from sharewell.apps.policies.models import Policy, PolicyStep, PolicyVersion, Question, Reading
from sharewell.apps.policies.selectors.digests import (
    reading_digest,
    reading_digests,
    step_digest,
    step_digests,
    text_digest,
)
from sharewell.apps.policies.selectors.one import (
    Shown,
    draft_of,
    in_force,
    policy_for,
    questions_by,
    questions_on,
    reading_by,
    shown,
    state_of,
    steps_of,
    versions_of,
)
from sharewell.apps.policies.selectors.reading import (
    Asked,
    asked_from,
    asked_in,
    counts,
    open_questions,
    readings_of,
    to_read,
)
from sharewell.apps.policies.selectors.register import (
    kinds_kept,
    policies_of,
    texts_being_made,
    texts_in_force,
)

__all__ = [
    "Asked",
    "Policy",
    "PolicyStep",
    "PolicyVersion",
    "Question",
    "Reading",
    "Shown",
    "asked_from",
    "asked_in",
    "counts",
    "draft_of",
    "in_force",
    "kinds_kept",
    "open_questions",
    "policies_of",
    "policy_for",
    "questions_by",
    "questions_on",
    "reading_by",
    "reading_digest",
    "reading_digests",
    "readings_of",
    "shown",
    "state_of",
    "step_digest",
    "step_digests",
    "steps_of",
    "text_digest",
    "texts_being_made",
    "texts_in_force",
    "to_read",
    "versions_of",
]
