"""What can be done with concerns, decisions and what follows from them. Each write leaves its event in the log."""

from sharewell.apps.decisions.errors import DecisionsError, NotComplete, NotPossibleNow
from sharewell.apps.decisions.services.asking import answer_lead, ask_lead
from sharewell.apps.decisions.services.completing import (
    complete_emergency,
    review_completed,
    start_completion,
)
from sharewell.apps.decisions.services.concerns import raise_concern
from sharewell.apps.decisions.services.deciding import raise_and_decide, record_decision
from sharewell.apps.decisions.services.keeping import keep_guidance_in_force
from sharewell.apps.decisions.services.looking_again import decide_again
from sharewell.apps.decisions.services.opening import (
    OpenedConcern,
    OpenedDecision,
    OpenedQuestion,
    open_concern,
    open_question,
    open_review_note,
)
from sharewell.apps.decisions.services.reminding import remind_of_everything
from sharewell.apps.decisions.services.replaying import replay_decision

__all__ = [
    "DecisionsError",
    "NotComplete",
    "NotPossibleNow",
    "OpenedConcern",
    "OpenedDecision",
    "OpenedQuestion",
    "answer_lead",
    "ask_lead",
    "complete_emergency",
    "decide_again",
    "keep_guidance_in_force",
    "open_concern",
    "open_question",
    "open_review_note",
    "raise_and_decide",
    "raise_concern",
    "record_decision",
    "remind_of_everything",
    "replay_decision",
    "review_completed",
    "start_completion",
]
