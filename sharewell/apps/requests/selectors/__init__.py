"""Questions about requests and asks. Nothing here opens sealed text; that is an audited service.

The classes of rows stand here for other apps' annotations; rows are made by services alone.
"""

from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.selectors.at_the_top import asks_at_the_top
from sharewell.apps.requests.selectors.counts import MOST_COUNTED, AskCounts, ask_counts
from sharewell.apps.requests.selectors.digests import request_digests, step_digests
from sharewell.apps.requests.selectors.holding import held_requests, of_ask, texts_of_requests
from sharewell.apps.requests.selectors.knowing import organisations_that_could_know, register_earlier_links
from sharewell.apps.requests.selectors.lists import (
    PAGE,
    AskInbox,
    ask_inbox,
    ask_stamp,
    asks_of_requests,
    asks_that_wait,
    asks_waiting_for_asker,
    requests_made,
    requests_that_wait,
)
from sharewell.apps.requests.selectors.one import (
    ask_by_id,
    ask_for,
    asked_about,
    asks_of,
    request_for,
    requests_about,
    requests_about_any,
)
from sharewell.apps.requests.selectors.words import (
    REFUSAL_WORDS,
    ask_answer_words,
    ask_state_words,
    ask_step_words,
    gone_words,
    refusal_words,
)

__all__ = [
    "MOST_COUNTED",
    "PAGE",
    "REFUSAL_WORDS",
    "Ask",
    "AskCounts",
    "AskInbox",
    "Request",
    "ask_answer_words",
    "ask_by_id",
    "ask_counts",
    "ask_for",
    "ask_inbox",
    "ask_stamp",
    "ask_state_words",
    "ask_step_words",
    "asked_about",
    "asks_at_the_top",
    "asks_of",
    "asks_of_requests",
    "asks_that_wait",
    "asks_waiting_for_asker",
    "gone_words",
    "held_requests",
    "of_ask",
    "organisations_that_could_know",
    "refusal_words",
    "register_earlier_links",
    "request_digests",
    "request_for",
    "requests_about",
    "requests_about_any",
    "requests_made",
    "requests_that_wait",
    "step_digests",
    "texts_of_requests",
]
