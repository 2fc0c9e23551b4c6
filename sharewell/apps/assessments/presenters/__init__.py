"""Assessments in words."""

from sharewell.apps.assessments.presenters.document import present_document
from sharewell.apps.assessments.presenters.page import (
    amber_words,
    events,
    heading,
    lacks,
    need_words,
    risk_words,
    sections,
)
from sharewell.apps.assessments.presenters.words import STEP_WORDS

__all__ = [
    "STEP_WORDS",
    "amber_words",
    "events",
    "heading",
    "lacks",
    "need_words",
    "present_document",
    "risk_words",
    "sections",
]
