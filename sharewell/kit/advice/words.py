"""The words of advice as everybody reads them: short, calm, the answer first."""

import re
from typing import Any

from django.utils.functional import Promise, lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.vocabulary import (
    Condition,
    Duty,
    ItemAdvice,
    LawfulBasis,
    Regime,
    StepState,
    TellFamily,
    Verdict,
)
from sharewell.domain.advice.words import answers, asks

VERDICTS: dict[Verdict, Promise] = {
    Verdict.SHARE_NOW: _("Yes. Share this now."),
    Verdict.SHARE: _("Yes. Share this."),
    Verdict.SHARE_IN_PART: _("Yes. Share some of this, and leave some out."),
    Verdict.GET_ADVICE_FIRST: _("Ask somebody before you share this."),
    Verdict.DO_NOT_SHARE: _("No. Do not share this with them."),
}
WITH_CARE = _("Yes. Share this, and take care who reads it.")
"""Sharing in part where nothing that was ticked is held back: the care is about who receives it."""
COLOURS: dict[Verdict, str] = {Verdict.GET_ADVICE_FIRST: "amber", Verdict.DO_NOT_SHARE: "red"}
DUTIES: dict[Duty, Promise | str] = {
    Duty.MUST: _("The law says that you must share it."),
    Duty.MAY: _("The law lets you share it."),
    Duty.NONE: "",
}
TELLING: dict[TellFamily, Promise] = {
    TellFamily.TELL: _("Tell the family that you are sharing this, and why."),
    TellFamily.TELL_LATER: _("Do not tell the family yet. Set a day to think about it again."),
    TellFamily.DO_NOT_TELL: _("Do not tell the family."),
    TellFamily.ASK_LEAD: _("Ask your lead before you tell the family."),
}
ITEMS: dict[ItemAdvice, Promise] = {
    ItemAdvice.INCLUDE: _("Send"),
    ItemAdvice.INCLUDE_MARKED: _("Send, marked"),
    ItemAdvice.LEAVE_OUT: _("Leave out"),
    ItemAdvice.GET_ADVICE_FIRST: _("Ask first"),
}
BASES: dict[LawfulBasis, Promise] = {
    LawfulBasis.CONSENT: _("Consent"),
    LawfulBasis.LEGAL_OBLIGATION: _("A duty in law"),
    LawfulBasis.VITAL_INTERESTS: _("To protect somebody’s life"),
    LawfulBasis.PUBLIC_TASK: _("A task in the public interest"),
    LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST: _("A recognised legitimate interest: safeguarding"),
    LawfulBasis.LEGITIMATE_INTERESTS: _("Legitimate interests"),
    LawfulBasis.LAW_ENFORCEMENT_PURPOSE: _("A law enforcement purpose"),
}
CONDITIONS: dict[Condition, Promise] = {
    Condition.EXPLICIT_CONSENT: _("Explicit consent"),
    Condition.VITAL_INTERESTS: _("To protect somebody’s life"),
    Condition.HEALTH_OR_SOCIAL_CARE: _("Health or social care"),
    Condition.SAFEGUARDING_OF_CHILDREN: _("Safeguarding of children"),
    Condition.PREVENTING_UNLAWFUL_ACTS: _("Preventing or detecting crime"),
    Condition.LEGAL_CLAIMS: _("Legal claims and courts"),
    Condition.SENSITIVE_PROCESSING_SAFEGUARDING: _("Sensitive processing for safeguarding"),
}
REGIMES: dict[Regime, Promise] = {
    Regime.UK_GDPR: _("UK GDPR and the Data Protection Act 2018"),
    Regime.LAW_ENFORCEMENT: _("Part 3 of the Data Protection Act 2018 (law enforcement)"),
}
STEPS: dict[int, Promise] = {
    1: _("Know how data protection law helps"),
    2: _("Know what it is for, and share what is needed"),
    3: _("Use safe ways to share"),
    4: _("Be open with the family where that is safe"),
    5: _("Weigh the risks"),
    6: _("Agreements for regular sharing"),
    7: _("Right people, right facts"),
    8: _("Choose the right lawful basis"),
    9: _("In an emergency, act"),
    10: _("Follow the data sharing code"),
}
STEP_STATES: dict[StepState, Promise] = {
    StepState.MET: _("Done"),
    StepState.TO_DO: _("To do"),
    StepState.NOT_NEEDED: _("Not needed"),
}
_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?")


def within_words(within: str, working_days: int) -> str:
    """How long there is for something, from an ISO 8601 length; empty where there is no limit.

    >>> within_words("", 0)
    ''
    """
    if working_days:
        return ngettext("within %d working day", "within %d working days", working_days) % working_days
    found = _LENGTH.fullmatch(within)
    if not within or found is None:
        return ""
    days, hours, minutes = (int(part or 0) for part in found.groups())
    if days:
        return ngettext("within %d day", "within %d days", days) % days
    if hours:
        return ngettext("within %d hour", "within %d hours", hours) % hours
    return (
        ngettext("within %d minute", "within %d minutes", minutes) % minutes if minutes else str(_("at once"))
    )


# "today", "within 15 working days", "one working day", "the next school day", "seven working days".
_OWN_TIME = re.compile(
    r"\b(now|today|shift)\b|\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|next) (\w+ )?(day|hour|week|month)"
)


def tells_its_time(sentence: str) -> bool:
    """Whether a sentence of the rules, in English, says itself by when, so that nothing need be added.

    >>> tells_its_time("Ring the police today.")
    True
    >>> tells_its_time("Set a day to look again at when to tell the family.")
    False
    """
    return _OWN_TIME.search(sentence) is not None


def in_language(text: str) -> str:
    """A sentence of the rules, a question or an answer, in the reader's language."""
    return gettext(text) if text else ""


def question_words(key: str) -> str:
    """The question behind a fact, by the key that rules name it by."""
    return in_language(asks(key))


def answer_words(key: str, value: str) -> str:
    """An answer to that question."""
    return in_language(answers(key, value))


def lazy_question(key: str) -> Any:
    """The question behind a fact: in the language of whoever reads it."""
    return lazy(question_words, str)(key)


def lazy_answers(key: str) -> list[tuple[str, str]]:
    """Every answer to a question, as choices: in the language of whoever reads them."""
    return [(value, lazy(answer_words, str)(key, value)) for value in FACTS_BY_KEY[key].permitted]
