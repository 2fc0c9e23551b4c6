"""What changes an assessment."""

from sharewell.apps.assessments.errors import NotPossible
from sharewell.apps.assessments.services._steps import STEP_EVENTS
from sharewell.apps.assessments.services.signing import open_again, retire, sign_assessment
from sharewell.apps.assessments.services.watching import watch_assessments
from sharewell.apps.assessments.services.writing import (
    add_risk,
    describe,
    remove_risk,
    start_assessment,
    write_answers,
)

__all__ = [
    "STEP_EVENTS",
    "NotPossible",
    "add_risk",
    "describe",
    "open_again",
    "remove_risk",
    "retire",
    "sign_assessment",
    "start_assessment",
    "watch_assessments",
    "write_answers",
]
