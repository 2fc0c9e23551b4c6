"""Questions about breaches. Nothing here opens sealed text or writes."""

from sharewell.apps.breaches.models import Breach, BreachStep, Lesson, WordToPartner
from sharewell.apps.breaches.selectors.breaches import (
    Which,
    breach_for,
    entries_of,
    lessons_of,
    open_breaches_of,
    register,
    standing_of,
    steps_of,
    word_for,
    words_for,
    words_to_partners,
)
from sharewell.apps.breaches.selectors.digests import step_digest, step_digests

__all__ = [
    "Breach",
    "BreachStep",
    "Lesson",
    "Which",
    "WordToPartner",
    "breach_for",
    "entries_of",
    "lessons_of",
    "open_breaches_of",
    "register",
    "standing_of",
    "step_digest",
    "step_digests",
    "steps_of",
    "word_for",
    "words_for",
    "words_to_partners",
]
