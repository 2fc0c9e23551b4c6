"""Who may see, open, take on, answer and take back a share. Each answer carries its reason."""

from sharewell.apps.shares.policies.after import (
    may_answer_passing_on,
    may_ask_return,
    may_correct,
    may_disagree,
    may_do_errand,
    may_pass_on,
    require_correct,
    require_do_errand,
)
from sharewell.apps.shares.policies.parties import (
    may_see_share,
    require_receive,
    require_see_share,
    require_send,
)
from sharewell.apps.shares.policies.sentences import SENTENCES
from sharewell.apps.shares.policies.steps import (
    may_act,
    may_answer,
    may_answer_question,
    may_ask_back,
    may_open,
    may_own,
    may_recall,
    may_see_record,
    require_answer_question,
    require_open,
    require_recall,
)
from sharewell.apps.shares.policies.stopped import (
    may_agree_to_stopped,
    may_change_stopped,
    may_see_stopped,
    require_agree_to_stopped,
    require_change_stopped,
    require_see_stopped,
)

__all__ = [
    "SENTENCES",
    "may_act",
    "may_agree_to_stopped",
    "may_answer",
    "may_answer_passing_on",
    "may_answer_question",
    "may_ask_back",
    "may_ask_return",
    "may_change_stopped",
    "may_correct",
    "may_disagree",
    "may_do_errand",
    "may_open",
    "may_own",
    "may_pass_on",
    "may_recall",
    "may_see_record",
    "may_see_share",
    "may_see_stopped",
    "require_agree_to_stopped",
    "require_answer_question",
    "require_change_stopped",
    "require_correct",
    "require_do_errand",
    "require_open",
    "require_recall",
    "require_receive",
    "require_see_share",
    "require_see_stopped",
    "require_send",
]
