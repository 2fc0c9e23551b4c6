"""Questions about rights requests. Nothing here opens sealed text."""

from sharewell.apps.rights.models import FoundThing, PreparedAnswer, RightsRequest, RightsStep
from sharewell.apps.rights.selectors.digests import step_digest, step_digests
from sharewell.apps.rights.selectors.lists import (
    Wanted,
    answer_of,
    answer_to_read,
    asks_for_themselves,
    clock_of,
    earlier_about,
    entries_to_erase_since,
    erasures_agreed,
    newest_answer,
    open_about,
    register,
    released_answers,
    request_for,
    steps_of,
    thing_of,
    things_of,
    waiting_to_be_read,
)

__all__ = [
    "FoundThing",
    "PreparedAnswer",
    "RightsRequest",
    "RightsStep",
    "Wanted",
    "answer_of",
    "answer_to_read",
    "asks_for_themselves",
    "clock_of",
    "earlier_about",
    "entries_to_erase_since",
    "erasures_agreed",
    "newest_answer",
    "open_about",
    "register",
    "released_answers",
    "request_for",
    "step_digest",
    "step_digests",
    "steps_of",
    "thing_of",
    "things_of",
    "waiting_to_be_read",
]
