"""Who may see, decide, answer, complete and review. Each answer carries its reason."""

from sharewell.apps.decisions.policies.concerns import (
    may_decide,
    may_keep_guidance,
    may_raise_concern,
    may_replay,
    may_see_concern,
    require_decide,
    require_keep_guidance,
    require_raise_concern,
    require_replay,
    require_see_concern,
)
from sharewell.apps.decisions.policies.followups import (
    may_answer_lead,
    may_complete,
    may_look_again,
    may_review,
    may_see_question,
    require_answer_lead,
    require_complete,
    require_look_again,
    require_review,
    require_see_question,
)

__all__ = [
    "may_answer_lead",
    "may_complete",
    "may_decide",
    "may_keep_guidance",
    "may_look_again",
    "may_raise_concern",
    "may_replay",
    "may_review",
    "may_see_concern",
    "may_see_question",
    "require_answer_lead",
    "require_complete",
    "require_decide",
    "require_keep_guidance",
    "require_look_again",
    "require_raise_concern",
    "require_replay",
    "require_review",
    "require_see_concern",
    "require_see_question",
]
