"""What changes policies, and who has read them."""

from sharewell.apps.policies.errors import NotPossible
from sharewell.apps.policies.services._steps import STEP_EVENTS
from sharewell.apps.policies.services.reading import (
    READING_EVENTS,
    acknowledge,
    answer_question,
    ask_about,
)
from sharewell.apps.policies.services.reminding import look_after_policies
from sharewell.apps.policies.services.stages import (
    approve_policy,
    begin_review,
    drop_draft,
    end_policy,
    offer_policy,
    send_back,
    still_right,
)
from sharewell.apps.policies.services.starting import start_policy, start_set
from sharewell.apps.policies.services.writing import (
    say_readers,
    take_out_part,
    write_heading,
    write_part,
)

__all__ = [
    "READING_EVENTS",
    "STEP_EVENTS",
    "NotPossible",
    "acknowledge",
    "answer_question",
    "approve_policy",
    "ask_about",
    "begin_review",
    "drop_draft",
    "end_policy",
    "look_after_policies",
    "offer_policy",
    "say_readers",
    "send_back",
    "start_policy",
    "start_set",
    "still_right",
    "take_out_part",
    "write_heading",
    "write_part",
]
