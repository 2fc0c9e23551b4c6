"""What changes a rights request. Each write leaves its event in the log, in the same transaction."""

from sharewell.apps.rights.errors import NotPossibleNow, NotReady, RightsError
from sharewell.apps.rights.services._case import case_of
from sharewell.apps.rights.services._steps import STEP_EVENTS
from sharewell.apps.rights.services.opening import OpenedRequest, OpenedStep, open_request
from sharewell.apps.rights.services.recording import Came, give_to, record_request
from sharewell.apps.rights.services.reminding import remind_of_requests
from sharewell.apps.rights.services.settling import settle
from sharewell.apps.rights.services.timing import NEEDS_WORDS, take_step, withdraw

__all__ = [
    "NEEDS_WORDS",
    "STEP_EVENTS",
    "Came",
    "NotPossibleNow",
    "NotReady",
    "OpenedRequest",
    "OpenedStep",
    "RightsError",
    "case_of",
    "give_to",
    "open_request",
    "record_request",
    "remind_of_requests",
    "settle",
    "take_step",
    "withdraw",
]
