"""What changes a rights request. Each write leaves its event in the log, in the same transaction."""

from sharewell.apps.rights.errors import NotPossibleNow, NotReady, RightsError
from sharewell.apps.rights.services._answer import Draft
from sharewell.apps.rights.services._case import case_of
from sharewell.apps.rights.services._guarding import KeptSafe, is_danger
from sharewell.apps.rights.services._steps import STEP_EVENTS
from sharewell.apps.rights.services._things import OpenedThing
from sharewell.apps.rights.services.correcting import Mended, correct_for, items_of
from sharewell.apps.rights.services.marking import MARKS, mark_for, unmark
from sharewell.apps.rights.services.opening import OpenedRequest, OpenedStep, open_request
from sharewell.apps.rights.services.preparing import draft_answer, make_ready
from sharewell.apps.rights.services.reading import (
    ReadAnswer,
    agree,
    answer_document,
    read_again,
    read_to_agree,
    send_back,
)
from sharewell.apps.rights.services.recording import Came, give_to, record_request
from sharewell.apps.rights.services.releasing import leave_again, release
from sharewell.apps.rights.services.reminding import remind_of_requests
from sharewell.apps.rights.services.searching import search
from sharewell.apps.rights.services.settling import settle
from sharewell.apps.rights.services.timing import NEEDS_WORDS, take_step, withdraw
from sharewell.apps.rights.services.weighing import open_thing, weigh, write_answer

__all__ = [
    "MARKS",
    "NEEDS_WORDS",
    "STEP_EVENTS",
    "Came",
    "Draft",
    "KeptSafe",
    "Mended",
    "NotPossibleNow",
    "NotReady",
    "OpenedRequest",
    "OpenedStep",
    "OpenedThing",
    "ReadAnswer",
    "RightsError",
    "agree",
    "answer_document",
    "case_of",
    "correct_for",
    "draft_answer",
    "give_to",
    "is_danger",
    "items_of",
    "leave_again",
    "make_ready",
    "mark_for",
    "open_request",
    "open_thing",
    "read_again",
    "read_to_agree",
    "record_request",
    "release",
    "remind_of_requests",
    "search",
    "send_back",
    "settle",
    "take_step",
    "unmark",
    "weigh",
    "withdraw",
    "write_answer",
]
