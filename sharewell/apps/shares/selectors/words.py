"""The words of a share, as every page says them."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.sharing import Answer, OnwardLimit, ShareState
from sharewell.domain.sharing.stopping import StoppedState

URGENCY_WORDS: dict[str, str | Promise] = {
    Urgency.IMMEDIATE_DANGER: _("In danger now"),
    Urgency.SIGNIFICANT_HARM: _("Hurt or neglected, or may be"),
    Urgency.WELFARE_CONCERN: _("Needs help"),
    Urgency.NO_CONCERN: _("No worry"),
    Urgency.UNKNOWN: _("Not sure how urgent"),
}
URGENCY_COLOURS: dict[str, str] = {
    Urgency.IMMEDIATE_DANGER: "red",
    Urgency.SIGNIFICANT_HARM: "orange",
    Urgency.WELFARE_CONCERN: "yellow",
    Urgency.NO_CONCERN: "grey",
    Urgency.UNKNOWN: "orange",
}
STATE_WORDS: dict[str, str | Promise] = {
    ShareState.DELIVERED: _("Not opened yet"),
    ShareState.OPENED: _("Opened"),
    ShareState.OWNED: _("Taken on"),
    ShareState.ACTED_ON: _("Being acted on"),
    ShareState.ANSWERED: _("Answered"),
    ShareState.RECALLED: _("Taken back"),
    ShareState.RETURNED: _("Given back"),
}
ANSWER_WORDS: dict[str, str | Promise] = {
    Answer.ENQUIRY_STARTED: _("A child protection enquiry has begun"),
    Answer.ASSESSMENT_STARTED: _("An assessment has begun"),
    Answer.SUPPORT_OFFERED: _("Help has been offered to the family"),
    Answer.KNOWN_ALREADY: _("The family is already getting help, and this has been added"),
    Answer.ADVICE_GIVEN: _("Advice has been given"),
    Answer.PASSED_ON: _("It has been passed on to another service"),
    Answer.NO_FURTHER_ACTION: _("Nothing more will be done by us"),
    Answer.OTHER: _("Something else"),
}
LIMIT_WORDS: dict[OnwardLimit, str | Promise] = {
    OnwardLimit.MAY_PASS_ON: _("You may pass this on"),
    OnwardLimit.ASK_FIRST: _("Ask us before you pass this on"),
    OnwardLimit.DO_NOT: _("Do not pass this on"),
}
GUARD_WORDS = _("Do not release this to the person it is about without asking us")


def limit_words(onward: str, guarded: bool) -> tuple[str, ...]:
    """What rides on an item, in the words of the sender to whoever receives it; wherever the item is shown."""
    said = str(LIMIT_WORDS[OnwardLimit(onward)])
    return (said, str(GUARD_WORDS)) if guarded else (said,)


def urgency_words(urgency: str) -> str:
    """How urgent, in words; a value that is not known is shown as it stands."""
    return str(URGENCY_WORDS.get(urgency, urgency))


def state_words(state: str) -> str:
    """Where a share stands, in words."""
    return str(STATE_WORDS.get(state, state))


def answer_words(outcome: str) -> str:
    """What a recipient answered, in words; nothing for nothing."""
    return str(ANSWER_WORDS.get(outcome, outcome))


def stopped_words(state: str, recipient: str, *, mine: bool) -> str:
    """That a sending was stopped or covered, in one line. Nothing of what it holds."""
    who = {"who": recipient}
    if state == StoppedState.MASKED:
        return gettext("Look at what was covered for %(who)s") % who
    if not mine:
        return gettext("Look at a stopped sending to %(who)s") % who
    return gettext("Stopped before it went to %(who)s") % who
