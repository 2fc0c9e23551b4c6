"""Questions about discussions. Nothing here writes or opens sealed text."""

from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.apps.discussions.selectors.at_the_top import discussions_at_the_top, seats_at_the_top
from sharewell.apps.discussions.selectors.digests import act_digest, act_digests
from sharewell.apps.discussions.selectors.holding import (
    discussions_to_which_asked,
    held_discussions,
    of_discussion,
    texts_of_discussions,
)
from sharewell.apps.discussions.selectors.lists import (
    acts_of,
    discussion_for,
    discussions_about,
    discussions_asked_to,
    discussions_of,
    discussions_waiting,
    records_that_wait,
    seats_of,
    seats_that_wait,
    waits_until,
)
from sharewell.apps.discussions.selectors.words import (
    SECTION_WORDS,
    WAITING_WORDS,
    called_words,
    discussion_words,
)

__all__ = [
    "SECTION_WORDS",
    "WAITING_WORDS",
    "Discussion",
    "DiscussionAct",
    "Seat",
    "act_digest",
    "act_digests",
    "acts_of",
    "called_words",
    "discussion_for",
    "discussion_words",
    "discussions_about",
    "discussions_asked_to",
    "discussions_at_the_top",
    "discussions_of",
    "discussions_to_which_asked",
    "discussions_waiting",
    "held_discussions",
    "of_discussion",
    "records_that_wait",
    "seats_at_the_top",
    "seats_of",
    "seats_that_wait",
    "texts_of_discussions",
    "waits_until",
]
