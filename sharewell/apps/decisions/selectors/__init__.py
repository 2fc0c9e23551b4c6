"""Questions about concerns, decisions and what waits. Nothing here opens sealed text; that is an audited service.

The classes of the rows stand here for other apps' annotations; their rows are made by services alone.
"""

from sharewell.apps.decisions.models import CompletionTask, Concern, Decision, LeadQuestion, LookAgain
from sharewell.apps.decisions.selectors.concerns import (
    ConcernOfRecord,
    children_of,
    concern_by_id,
    concern_for,
    concern_of_record,
    concerns_about,
    concerns_about_any,
    decision_to_replay,
    decisions_of,
    my_concerns,
    newest_decision,
    references_of_concerns,
)
from sharewell.apps.decisions.selectors.digests import (
    answered_digest,
    answered_digests,
    asked_digest,
    asked_digests,
    concern_digest,
    concern_digests,
    decision_digest,
    decision_digests,
    kept_guidance_digest,
    kept_guidance_digests,
    review_digest,
    review_digests,
)
from sharewell.apps.decisions.selectors.followups import (
    completion_for,
    completion_of,
    lead_question_for,
    look_again_for,
    my_questions,
    questions_about_draft,
)
from sharewell.apps.decisions.selectors.holding import held_concerns, texts_of_concerns, texts_of_questions
from sharewell.apps.decisions.selectors.kept_guidance import is_kept, kept_guidance, kept_versions
from sharewell.apps.decisions.selectors.resting import (
    Resting,
    count_resting_on,
    decisions_resting_on,
    rule_keys,
)
from sharewell.apps.decisions.selectors.untold import newest_of, untold_decisions
from sharewell.apps.decisions.selectors.waiting import Waiting, WaitingFor, waiting_for_me

__all__ = [
    "CompletionTask",
    "Concern",
    "ConcernOfRecord",
    "Decision",
    "LeadQuestion",
    "LookAgain",
    "Resting",
    "Waiting",
    "WaitingFor",
    "answered_digest",
    "answered_digests",
    "asked_digest",
    "asked_digests",
    "children_of",
    "completion_for",
    "completion_of",
    "concern_by_id",
    "concern_digest",
    "concern_digests",
    "concern_for",
    "concern_of_record",
    "concerns_about",
    "concerns_about_any",
    "count_resting_on",
    "decision_digest",
    "decision_digests",
    "decision_to_replay",
    "decisions_of",
    "decisions_resting_on",
    "held_concerns",
    "is_kept",
    "kept_guidance",
    "kept_guidance_digest",
    "kept_guidance_digests",
    "kept_versions",
    "lead_question_for",
    "look_again_for",
    "my_concerns",
    "my_questions",
    "newest_decision",
    "newest_of",
    "questions_about_draft",
    "references_of_concerns",
    "review_digest",
    "review_digests",
    "rule_keys",
    "texts_of_concerns",
    "texts_of_questions",
    "untold_decisions",
    "waiting_for_me",
]
