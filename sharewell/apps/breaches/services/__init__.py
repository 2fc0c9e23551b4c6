"""What is done about breaches."""

from sharewell.apps.breaches.errors import NotPossible
from sharewell.apps.breaches.services._about import entry_open_to
from sharewell.apps.breaches.services._steps import STEP_EVENTS
from sharewell.apps.breaches.services.closing import close_breach, reopen_breach
from sharewell.apps.breaches.services.handling import (
    add_lesson,
    add_note,
    contain,
    decide_regulator,
    finish_lesson,
    judge,
    note_regulator_told,
    set_about,
    set_known,
)
from sharewell.apps.breaches.services.opening import OpenedStep, open_breach, who_saw
from sharewell.apps.breaches.services.partners import read_word, tell_partner
from sharewell.apps.breaches.services.people import decide_people, letter_may_go, write_letter
from sharewell.apps.breaches.services.reminding import remind_of_breaches
from sharewell.apps.breaches.services.reporting import Report, report_breach

__all__ = [
    "STEP_EVENTS",
    "NotPossible",
    "OpenedStep",
    "Report",
    "add_lesson",
    "add_note",
    "close_breach",
    "contain",
    "decide_people",
    "decide_regulator",
    "entry_open_to",
    "finish_lesson",
    "judge",
    "letter_may_go",
    "note_regulator_told",
    "open_breach",
    "read_word",
    "remind_of_breaches",
    "reopen_breach",
    "report_breach",
    "set_about",
    "set_known",
    "tell_partner",
    "who_saw",
    "write_letter",
]
