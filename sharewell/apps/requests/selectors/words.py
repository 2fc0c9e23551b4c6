"""The words of a request, as every page says them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.requests import AnswerGone, AnswerKind, AskState, AskStepKind, Refusal

STATE_WORDS: dict[str, str | Promise] = {
    AskState.DELIVERED: _("Not opened yet"),
    AskState.OPENED: _("Opened"),
    AskState.OWNED: _("Taken on"),
    AskState.CLARIFYING: _("A question waits"),
    AskState.ANSWERED: _("Answered"),
    AskState.CHALLENGED: _("Challenged"),
    AskState.FORWARDED: _("Forwarded"),
    AskState.WITHDRAWN: _("Withdrawn"),
}
ANSWER_WORDS: dict[str, str | Promise] = {
    AnswerKind.SHARED_IN_FULL: _("Shared what was asked"),
    AnswerKind.SHARED_IN_PART: _("Shared part of what was asked"),
    AnswerKind.HOLDS_NOTHING: _("Holds nothing"),
    AnswerKind.DECLINED: _("Will not share"),
    AnswerKind.FORWARDED: _("Ask somebody else"),
}
REFUSAL_WORDS: dict[str, str | Promise] = {
    Refusal.WOULD_RAISE_RISK: _("Sharing this could put somebody in more danger"),
    Refusal.NOT_ENOUGH_REASON: _("We need to know more about why you need it"),
    Refusal.WIDER_THAN_NEEDED: _("You ask for more than you say you need"),
    Refusal.LEGAL_BAR: _("A law or a court order does not let us"),
    Refusal.LEGAL_PRIVILEGE: _("It is advice between a lawyer and their client"),
    Refusal.NOT_OURS_TO_GIVE: _("It is not ours to give; somebody else holds it"),
    Refusal.FAMILY_FIRST: _("The family should be asked first"),
    Refusal.OTHER: _("Another reason"),
}
GONE_WORDS: dict[str, str | Promise] = {
    AnswerGone.TAKEN_BACK: _("What was shared in answer was taken back. This waits for an answer again."),
    AnswerGone.GIVEN_BACK: _("What was shared in answer was given back. This waits for an answer again."),
    AnswerGone.WRONG_CHILD: _(
        "What was shared in answer was about another child. This waits for an answer again."
    ),
}
STEP_WORDS: dict[str, str | Promise] = {
    AskStepKind.DELIVERED: _("Asked"),
    AskStepKind.OPENED: _("Opened"),
    AskStepKind.OWNED: _("Taken on"),
    AskStepKind.CLARIFY_ASKED: _("Asked to say it more clearly"),
    AskStepKind.CLARIFIED: _("Said more clearly"),
    AskStepKind.ANSWERED: _("Answered"),
    AskStepKind.REOPENED: _("Answer taken back"),
    AskStepKind.ANSWER_GONE: _("Open again"),
    AskStepKind.CHALLENGED: _("Answer challenged"),
    AskStepKind.UPHELD: _("Looked again, and the answer stays"),
    AskStepKind.FORWARDED: _("Named somebody else to ask"),
    AskStepKind.FORWARD_AGREED: _("Asked them"),
    AskStepKind.WITHDRAWN: _("Withdrawn"),
}


def ask_state_words(state: str) -> str:
    """Where an ask stands, in words."""
    return str(STATE_WORDS.get(state, state))


def ask_answer_words(answer: str) -> str:
    """What was answered, in words; nothing for nothing."""
    return str(ANSWER_WORDS.get(answer, answer))


def refusal_words(reason: str) -> str:
    """Why something was not given, in words; nothing for nothing."""
    return str(REFUSAL_WORDS.get(reason, GONE_WORDS.get(reason, reason)))


def gone_words(reason: str) -> str:
    """Why a question that was answered is open again, in words; nothing where it is not."""
    return str(GONE_WORDS.get(reason, ""))


def ask_step_words(kind: str) -> str:
    """What happened, in words."""
    return str(STEP_WORDS.get(kind, kind))
