"""Questions about shares. Nothing here opens sealed text; that is an audited service.

The class of a share's row stands here for other apps' annotations; rows are made by services alone.
"""

from sharewell.apps.shares.models import Errand, Share
from sharewell.apps.shares.selectors.about import (
    children_noted,
    children_of_same_sender,
    lesser_worries,
    standing_beside,
)
from sharewell.apps.shares.selectors.after import newest_correction, return_ask_of
from sharewell.apps.shares.selectors.at_the_top import shares_at_the_top, stopped_at_the_top
from sharewell.apps.shares.selectors.counts import (
    MOST_COUNTED,
    Figures,
    InboxCounts,
    inbox_counts,
    organisation_figures,
)
from sharewell.apps.shares.selectors.desk import errands_that_wait, share_stamp, shares_that_wait
from sharewell.apps.shares.selectors.digests import (
    question_digest,
    question_digests,
    recall_digest,
    recall_digests,
    receipt_digest,
    receipt_digests,
    reply_digest,
    reply_digests,
    share_digest,
    share_digests,
    standing_digests,
)
from sharewell.apps.shares.selectors.errands import ErrandWaiting, errands_waiting
from sharewell.apps.shares.selectors.gone import Gone, first_sent_at, gone_between
from sharewell.apps.shares.selectors.holding import (
    asks_answered_by,
    files_elsewhere,
    files_with,
    held_by_name,
    held_shares,
    received_unjoined,
    recipients_of,
    texts_of_shares,
    texts_of_stopped,
)
from sharewell.apps.shares.selectors.item_words import (
    item_about_words,
    item_kind_words,
    item_status_words,
)
from sharewell.apps.shares.selectors.links import links_by_sharing
from sharewell.apps.shares.selectors.lists import (
    PAGE,
    Inbox,
    concerns_that_wait,
    inbox,
    sent_by,
    shares_under,
)
from sharewell.apps.shares.selectors.one import (
    opened_times,
    references_of,
    share_for,
    share_of_organisation,
    shares_by_id,
)
from sharewell.apps.shares.selectors.owed import owed_about
from sharewell.apps.shares.selectors.questions import QuestionWaiting, questions_waiting
from sharewell.apps.shares.selectors.sources import Marks, source_marks, source_titles
from sharewell.apps.shares.selectors.standing import Reached, Standing, where_it_stands
from sharewell.apps.shares.selectors.stopped import (
    StoppedSending,
    stopped_digests,
    stopped_for,
    stopped_under,
    stopped_waiting,
)
from sharewell.apps.shares.selectors.story import (
    received_since,
    shares_received_about,
    shares_sent_about,
)
from sharewell.apps.shares.selectors.words import (
    ANSWER_WORDS,
    GUARD_WORDS,
    LIMIT_WORDS,
    URGENCY_COLOURS,
    URGENCY_WORDS,
    answer_words,
    limit_words,
    state_words,
    stopped_words,
    urgency_words,
)
from sharewell.apps.shares.selectors.worry_words import worries_words

__all__ = [
    "ANSWER_WORDS",
    "GUARD_WORDS",
    "LIMIT_WORDS",
    "MOST_COUNTED",
    "PAGE",
    "URGENCY_COLOURS",
    "URGENCY_WORDS",
    "Errand",
    "ErrandWaiting",
    "Figures",
    "Gone",
    "Inbox",
    "InboxCounts",
    "Marks",
    "QuestionWaiting",
    "Reached",
    "Share",
    "Standing",
    "StoppedSending",
    "answer_words",
    "asks_answered_by",
    "children_noted",
    "children_of_same_sender",
    "concerns_that_wait",
    "errands_that_wait",
    "errands_waiting",
    "files_elsewhere",
    "files_with",
    "first_sent_at",
    "gone_between",
    "held_by_name",
    "held_shares",
    "inbox",
    "inbox_counts",
    "item_about_words",
    "item_kind_words",
    "item_status_words",
    "lesser_worries",
    "limit_words",
    "links_by_sharing",
    "newest_correction",
    "opened_times",
    "organisation_figures",
    "owed_about",
    "question_digest",
    "question_digests",
    "questions_waiting",
    "recall_digest",
    "recall_digests",
    "receipt_digest",
    "receipt_digests",
    "received_since",
    "received_unjoined",
    "recipients_of",
    "references_of",
    "reply_digest",
    "reply_digests",
    "return_ask_of",
    "sent_by",
    "share_digest",
    "share_digests",
    "share_for",
    "share_of_organisation",
    "share_stamp",
    "shares_at_the_top",
    "shares_by_id",
    "shares_received_about",
    "shares_sent_about",
    "shares_that_wait",
    "shares_under",
    "source_marks",
    "source_titles",
    "standing_beside",
    "standing_digests",
    "state_words",
    "stopped_at_the_top",
    "stopped_digests",
    "stopped_for",
    "stopped_under",
    "stopped_waiting",
    "stopped_words",
    "texts_of_shares",
    "texts_of_stopped",
    "urgency_words",
    "where_it_stands",
    "worries_words",
]
