"""A concern and its decision as somebody reads them who has to complete, review or look at them again."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.concerns.presenters import words
from sharewell.apps.decisions.services import OpenedConcern, OpenedDecision
from sharewell.domain.advice.vocabulary import Condition, LawfulBasis, Urgency, Verdict
from sharewell.domain.sharing import HowKnown, Outcome, Telling
from sharewell.kit.advice import words as advice_words
from sharewell.kit.govuk.parts import SummaryRow

HOW = {
    HowKnown.SEEN: gettext_lazy("seen"),
    HowKnown.HEARD: gettext_lazy("heard"),
    HowKnown.TOLD_BY_CHILD: gettext_lazy("told by the child"),
    HowKnown.TOLD_BY_OTHER: gettext_lazy("told by somebody else"),
}


def concern_rows(concern: OpenedConcern, who: str) -> list[SummaryRow]:
    """What was written down, without what was decided."""
    seen = "\n".join(_observed(one.text, str(HOW.get(one.how, "")), one.when) for one in concern.observations)
    rows = [
        (_("Child"), who),
        (_("What worried them"), seen),
        (_("The child’s words"), concern.own_words),
        (_("The child’s wishes"), concern.wishes),
        (_("What was wanted"), concern.wanted),
        (_("How urgent"), str(words.URGENCY[Urgency(concern.urgency)])),
    ]
    return [SummaryRow(key, broken_lines(value)) for key, value in rows if value]


def decision_rows(decision: OpenedDecision) -> list[SummaryRow]:
    """What was decided, with its reasons and the advice that was seen."""
    rows = [
        (_("Decision"), str(words.OUTCOMES[Outcome(decision.outcome)])),
        (_("Why"), decision.reasons),
        (_("Harm sharing could do"), decision.harm_if_shared),
        (_("Harm of not sharing"), decision.harm_if_not_shared),
        (_("The family"), f"{words.TOLD[Telling(decision.telling)]} {decision.telling_reason}".strip()),
        (_("The advice"), _verdict(decision.advice)),
        *basis_rows(decision.advice),
    ]
    return [SummaryRow(key, broken_lines(value)) for key, value in rows if value]


def broken_lines(text: str) -> SafeString:
    """A text escaped, with its lines as they were written."""
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in text.splitlines()))


def basis_rows(advice: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The lawful basis and conditions that the rules named."""
    bases = [str(advice_words.BASES[LawfulBasis(one["id"])]) for one in advice.get("lawful_bases", ())]
    conditions = [str(advice_words.CONDITIONS[Condition(one["id"])]) for one in advice.get("conditions", ())]
    return [(_("Lawful basis"), ", ".join(bases)), (_("Condition for private facts"), ", ".join(conditions))]


def _verdict(advice: Mapping[str, Any]) -> str:
    return str(advice_words.VERDICTS[Verdict(advice["verdict"])]) if "verdict" in advice else ""


def _observed(text: str, how: str, when: str) -> str:
    marks = ", ".join(str(mark) for mark in (how, when) if mark)
    return f"{text} ({marks})" if marks else text
