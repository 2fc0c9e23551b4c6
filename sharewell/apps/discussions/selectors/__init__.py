"""Questions about discussions. Nothing here writes or opens sealed text."""

from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.apps.discussions.selectors.digests import act_digest, act_digests
from sharewell.apps.discussions.selectors.lists import (
    acts_of,
    discussion_for,
    discussions_of,
    discussions_waiting,
    seats_of,
    waits_until,
)
from sharewell.apps.discussions.selectors.words import discussion_words

__all__ = [
    "Discussion",
    "DiscussionAct",
    "Seat",
    "act_digest",
    "act_digests",
    "acts_of",
    "discussion_for",
    "discussion_words",
    "discussions_of",
    "discussions_waiting",
    "seats_of",
    "waits_until",
]
