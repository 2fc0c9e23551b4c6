"""Who may see, open, answer and change a request or an ask. Each answer carries its reason."""

from sharewell.apps.requests.policies.parties import (
    as_asked,
    as_asker,
    as_maker,
    may_ask_others,
    may_see_ask,
    require_answer,
    require_ask,
    require_keep,
    require_make,
    require_see_ask,
)
from sharewell.apps.requests.policies.sentences import SENTENCES
from sharewell.apps.requests.policies.steps import (
    may_agree_to_forward,
    may_answer,
    may_ask_to_clarify,
    may_challenge,
    may_clarify,
    may_forward,
    may_open,
    may_own,
    may_reopen,
    may_uphold,
    may_withdraw,
)

__all__ = [
    "SENTENCES",
    "as_asked",
    "as_asker",
    "as_maker",
    "may_agree_to_forward",
    "may_answer",
    "may_ask_others",
    "may_ask_to_clarify",
    "may_challenge",
    "may_clarify",
    "may_forward",
    "may_open",
    "may_own",
    "may_reopen",
    "may_see_ask",
    "may_uphold",
    "may_withdraw",
    "require_answer",
    "require_ask",
    "require_keep",
    "require_make",
    "require_see_ask",
]
