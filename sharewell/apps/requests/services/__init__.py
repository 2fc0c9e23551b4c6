"""What can be done with requests. Each write leaves its events in the log, in the same transaction."""

from sharewell.apps.requests.errors import NotAskable, NotPossibleNow, RequestsError
from sharewell.apps.requests.services._words import OpenedAsk, OpenedRequest, OpenedStep, RequestWords
from sharewell.apps.requests.services._words_out import entries_of_request
from sharewell.apps.requests.services.about import asks_naming, asks_of_us_about
from sharewell.apps.requests.services.answering_by_share import answer_gone, answered_by_share, hold_asks
from sharewell.apps.requests.services.asker import challenge, clarify, withdraw, withdraw_request
from sharewell.apps.requests.services.asking import ask
from sharewell.apps.requests.services.assigning import assign_asks
from sharewell.apps.requests.services.climbing import climb_asks
from sharewell.apps.requests.services.disagreeing import disagree_with_ask
from sharewell.apps.requests.services.forwarding import agree_to_forward, forward
from sharewell.apps.requests.services.listing import (
    AskListing,
    ListedAsk,
    ListedRequest,
    RequestListing,
    list_asks,
    list_requests,
)
from sharewell.apps.requests.services.opening import open_ask, open_request
from sharewell.apps.requests.services.receiving import (
    answer_nothing,
    ask_to_clarify,
    decline,
    own_ask,
    reopen,
    uphold,
)

__all__ = [
    "AskListing",
    "ListedAsk",
    "ListedRequest",
    "NotAskable",
    "NotPossibleNow",
    "OpenedAsk",
    "OpenedRequest",
    "OpenedStep",
    "RequestListing",
    "RequestWords",
    "RequestsError",
    "agree_to_forward",
    "answer_gone",
    "answer_nothing",
    "answered_by_share",
    "ask",
    "ask_to_clarify",
    "asks_naming",
    "asks_of_us_about",
    "assign_asks",
    "challenge",
    "clarify",
    "climb_asks",
    "decline",
    "disagree_with_ask",
    "entries_of_request",
    "forward",
    "hold_asks",
    "list_asks",
    "list_requests",
    "open_ask",
    "open_request",
    "own_ask",
    "reopen",
    "uphold",
    "withdraw",
    "withdraw_request",
]
