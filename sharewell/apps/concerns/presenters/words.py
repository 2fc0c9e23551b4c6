"""The words of advice as a practitioner reads them: short, calm, the answer first."""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from sharewell.domain.advice.vocabulary import (
    Condition,
    Duty,
    ItemAdvice,
    LawfulBasis,
    Regime,
    StepState,
    TellFamily,
    Urgency,
    Verdict,
)
from sharewell.domain.sharing import Outcome, Telling

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
DEFAULT_TELLING: dict[TellFamily, Telling] = {
    TellFamily.TELL: Telling.WILL_TELL,
    TellFamily.TELL_LATER: Telling.TELL_LATER,
    TellFamily.DO_NOT_TELL: Telling.DO_NOT_TELL,
    TellFamily.ASK_LEAD: Telling.ASK_LEAD,
}
TOLD: dict[Telling, Promise] = {
    Telling.TOLD: _("The family knows that this is shared."),
    Telling.WILL_TELL: _("We will tell the family."),
    Telling.TELL_LATER: _("Do not tell the family yet."),
    Telling.DO_NOT_TELL: _("Do not tell the family."),
    Telling.ASK_LEAD: _("We are asking our lead whether to tell the family. Do not tell them yet."),
    Telling.UNKNOWN: _("We have not yet thought about telling the family. Ask us before you tell them."),
}
"""What a recipient reads about telling the family."""

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
URGENCY: dict[Urgency, Promise] = {
    Urgency.IMMEDIATE_DANGER: _("In danger now"),
    Urgency.SIGNIFICANT_HARM: _("Hurt or neglected, or may be"),
    Urgency.WELFARE_CONCERN: _("Needs help"),
    Urgency.NO_CONCERN: _("No worry"),
    Urgency.UNKNOWN: _("Not sure how urgent"),
}
OUTCOMES: dict[Outcome, Promise] = {
    Outcome.SHARE: _("Share"),
    Outcome.SHARE_IN_PART: _("Share in part"),
    Outcome.DO_NOT_SHARE: _("Do not share now"),
}
_CLOSE = _("Could somebody who may be a danger to the child see what you send?")
_CHECKED = _("Is this the right place? Ring them on a number that you found yourself.")

QUESTIONS: dict[str, tuple[str, Promise]] = {
    "urgency": ("worry", _("Is the child in danger?")),
    "purpose": ("objective", _("What do you want to happen?")),
    "recipient.verified": ("recipients", _CHECKED),
    "recipient.linked_to_person_of_concern": ("family", _CLOSE),
    "family.wishes": ("family", _("Does the family agree to it being shared?")),
    "family.telling": ("family", _("Is it safe to tell the family?")),
    "confidence.owed": ("family", _("Did somebody ask you to keep this private?")),
    "item.kind": ("items", _("What sort of information is it?")),
    "item.about": ("items", _("Who is it about?")),
    "item.needed": ("items", _("Do they need it?")),
    "item.status": ("items", _("Is it fact, reported or opinion?")),
}
"""Each fact that a person can still find out: the page that asks it, and the question."""

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
