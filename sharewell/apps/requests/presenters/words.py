"""Words and colours that the pages of requests share."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.requests import AnswerKind, AskState
from sharewell.domain.sharing import FactOutcome, Rung

URGENCY: dict[str, tuple[str | Promise, str]] = {
    Urgency.IMMEDIATE_DANGER: (_("In danger now"), "red"),
    Urgency.SIGNIFICANT_HARM: (_("Hurt or neglected, or may be"), "orange"),
    Urgency.WELFARE_CONCERN: (_("Needs help"), "yellow"),
    Urgency.NO_CONCERN: (_("No worry"), "grey"),
    Urgency.UNKNOWN: (_("Not sure how urgent"), "orange"),
}
STATE_COLOURS: dict[str, str] = {
    AskState.DELIVERED: "blue",
    AskState.OPENED: "purple",
    AskState.OWNED: "purple",
    AskState.CLARIFYING: "yellow",
    AskState.CHALLENGED: "yellow",
    AskState.FORWARDED: "teal",
    AskState.WITHDRAWN: "grey",
}
ANSWER_COLOURS: dict[str, str] = {
    AnswerKind.SHARED_IN_FULL: "green",
    AnswerKind.SHARED_IN_PART: "turquoise",
    AnswerKind.HOLDS_NOTHING: "grey",
    AnswerKind.DECLINED: "pink",
}
OUTCOMES: dict[str, str | Promise] = {
    FactOutcome.SHARED: _("Shared"),
    FactOutcome.NOTHING_HELD: _("Nothing held"),
    FactOutcome.WITHHELD: _("Not shared"),
}
CLIMBED: dict[str, str | Promise] = {
    Rung.DEPUTY: _("It took too long, so a deputy lead has been told."),
    Rung.LEAD: _("It took too long, so a lead has been told. Ring them as well."),
    Rung.CHIEFS: _("It took too long, so the chiefs of both organisations have been told. Ring them."),
}


CLIMBED_HERE = _("It took too long, so your own leads have been told. Ring them.")


def climbed_words(rung: str, *, outside: bool) -> str:
    """Who was told because it took too long; nothing before. Of somebody without an account only our side is told."""
    said = CLIMBED.get(rung, "")
    return str(CLIMBED_HERE if said and outside else said)


def urgency_tag(urgency: str) -> tuple[str, str]:
    """How urgent, in words, and the colour of its tag."""
    words, colour = URGENCY.get(urgency, (urgency, "grey"))
    return str(words), colour
