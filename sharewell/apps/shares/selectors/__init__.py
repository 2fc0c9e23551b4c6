"""Questions about shares. Nothing here opens sealed text; that is an audited service.

The class of a share's row stands here for other apps' annotations; rows are made by services alone.
"""

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.selectors.digests import (
    receipt_digest,
    receipt_digests,
    share_digest,
    share_digests,
)
from sharewell.apps.shares.selectors.lists import (
    PAGE,
    Inbox,
    SharePage,
    inbox,
    inbox_waits,
    sent_by,
    sent_under,
    shares_under,
)
from sharewell.apps.shares.selectors.one import share_for
from sharewell.apps.shares.selectors.questions import QuestionWaiting, questions_waiting
from sharewell.apps.shares.selectors.standing import Reached, Standing, where_it_stands

__all__ = [
    "PAGE",
    "Inbox",
    "QuestionWaiting",
    "Reached",
    "Share",
    "SharePage",
    "Standing",
    "inbox",
    "inbox_waits",
    "questions_waiting",
    "receipt_digest",
    "receipt_digests",
    "sent_by",
    "sent_under",
    "share_digest",
    "share_digests",
    "share_for",
    "shares_under",
    "where_it_stands",
]
