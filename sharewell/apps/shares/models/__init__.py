"""What went, to whom, and what became of it. Each share's text is sealed under the share's own key."""

from sharewell.apps.shares.models.about import ShareAbout
from sharewell.apps.shares.models.after import (
    Confirmation,
    CorrectedItem,
    Correction,
    Errand,
    LateWords,
    PassedOn,
    PassingAsk,
    PassingReply,
    ReturnAsk,
    ReturnReply,
)
from sharewell.apps.shares.models.ladder import Question, Recall, Receipt
from sharewell.apps.shares.models.share import Share, ShareItem
from sharewell.apps.shares.models.stopped import StoppedSending

__all__ = [
    "Confirmation",
    "CorrectedItem",
    "Correction",
    "Errand",
    "LateWords",
    "PassedOn",
    "PassingAsk",
    "PassingReply",
    "Question",
    "Recall",
    "Receipt",
    "ReturnAsk",
    "ReturnReply",
    "Share",
    "ShareAbout",
    "ShareItem",
    "StoppedSending",
]
