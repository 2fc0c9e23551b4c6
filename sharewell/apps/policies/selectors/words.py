"""The words of policies."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.policies import Kind, State, Step, policy_set
from sharewell.kit.advice.words import in_language

STATE_WORDS: dict[State, Promise] = {
    State.DRAFT: _("Draft"),
    State.OFFERED: _("With your leader"),
    State.NOT_YET: _("Approved, not begun"),
    State.IN_FORCE: _("In force"),
    State.REVIEW_DUE: _("Look at it again"),
    State.ENDED: _("Ended"),
}
STATE_COLOURS = {
    State.DRAFT: "grey",
    State.OFFERED: "yellow",
    State.NOT_YET: "blue",
    State.IN_FORCE: "green",
    State.REVIEW_DUE: "orange",
    State.ENDED: "grey",
}
STEP_WORDS: dict[Step, Promise] = {
    Step.STARTED: _("Started"),
    Step.OFFERED: _("Put to the leader"),
    Step.SENT_BACK: _("Sent back"),
    Step.APPROVED: _("Approved"),
    Step.REVIEW_BEGAN: _("The next version was begun"),
    Step.STILL_RIGHT: _("Looked at again, still right"),
    Step.DROPPED: _("The draft was dropped"),
    Step.ENDED: _("Ended"),
}


def kind_words(kind: str) -> str:
    """What sort of policy it is."""
    return next((in_language(one.says) for one in policy_set().kinds if one.kind is Kind(kind)), "")
