"""The words of advice and decisions as a record gives them: what was said, by whom it was decided."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import (
    Condition,
    Duty,
    ItemAdvice,
    LawfulBasis,
    Regime,
    TellFamily,
    Verdict,
)
from sharewell.domain.sharing import HowKnown, Kind, Outcome, Route, Telling

Words = dict[str, str | Promise]

ROUTES: Words = {
    Route.ORDINARY: _("Written down before it was shared"),
    Route.EMERGENCY: _("Emergency: shared first, completed afterwards"),
    Route.PASSED_ON: _("Passed on from another organisation"),
    Route.ALREADY_TOLD: _("Told by telephone first, written down afterwards"),
    Route.ASKED: _("Another organisation asked"),
}
NATIONS: Words = {
    "england": _("England"),
    "wales": _("Wales"),
    "scotland": _("Scotland"),
    "northern_ireland": _("Northern Ireland"),
    "unknown": _("Not said"),
}
HOW_KNOWN: Words = {
    HowKnown.SEEN: _("Seen"),
    HowKnown.HEARD: _("Heard"),
    HowKnown.TOLD_BY_CHILD: _("Told by the child"),
    HowKnown.TOLD_BY_OTHER: _("Told by somebody else"),
    HowKnown.UNKNOWN: _("Not said how it is known"),
}
STATEMENTS: Words = {
    Kind.FACT: _("fact"),
    Kind.OPINION: _("opinion"),
    Kind.REPORTED: _("told by somebody"),
    Kind.UNKNOWN: _("not said if fact or opinion"),
}
OUTCOMES: Words = {
    Outcome.SHARE: _("To share"),
    Outcome.SHARE_IN_PART: _("To share in part"),
    Outcome.DO_NOT_SHARE: _("Not to share for now"),
}
TELLINGS: Words = {
    Telling.TOLD: _("The family has been told"),
    Telling.WILL_TELL: _("The family will be told"),
    Telling.TELL_LATER: _("The family is not told yet"),
    Telling.DO_NOT_TELL: _("The family is not told"),
    Telling.ASK_LEAD: _("The lead is asked first"),
    Telling.UNKNOWN: _("Not decided at the time"),
}
VERDICTS: Words = {
    Verdict.SHARE_NOW: _("Share now"),
    Verdict.SHARE: _("Share"),
    Verdict.SHARE_IN_PART: _("Share in part"),
    Verdict.GET_ADVICE_FIRST: _("Get advice first"),
    Verdict.DO_NOT_SHARE: _("Do not share"),
}
DUTIES: Words = {
    Duty.MUST: _("The law says that it must be shared"),
    Duty.MAY: _("The law lets it be shared"),
    Duty.NONE: _("No duty to share"),
}
TELL_FAMILY: Words = {
    TellFamily.TELL: _("Tell the family"),
    TellFamily.TELL_LATER: _("Tell the family later"),
    TellFamily.DO_NOT_TELL: _("Do not tell the family"),
    TellFamily.ASK_LEAD: _("Ask the lead before telling the family"),
}
REGIMES: Words = {
    Regime.UK_GDPR: _("UK GDPR and the Data Protection Act 2018"),
    Regime.LAW_ENFORCEMENT: _("Part 3 of the Data Protection Act 2018 (law enforcement)"),
}
BASES: Words = {
    LawfulBasis.CONSENT: _("consent"),
    LawfulBasis.LEGAL_OBLIGATION: _("legal obligation"),
    LawfulBasis.VITAL_INTERESTS: _("vital interests"),
    LawfulBasis.PUBLIC_TASK: _("public task"),
    LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST: _("recognised legitimate interest: safeguarding"),
    LawfulBasis.LEGITIMATE_INTERESTS: _("legitimate interests"),
    LawfulBasis.LAW_ENFORCEMENT_PURPOSE: _("law enforcement purpose"),
}
CONDITIONS: Words = {
    Condition.EXPLICIT_CONSENT: _("explicit consent"),
    Condition.VITAL_INTERESTS: _("vital interests"),
    Condition.HEALTH_OR_SOCIAL_CARE: _("health or social care"),
    Condition.SAFEGUARDING_OF_CHILDREN: _("safeguarding of children and of individuals at risk"),
    Condition.PREVENTING_UNLAWFUL_ACTS: _("preventing or detecting unlawful acts"),
    Condition.LEGAL_CLAIMS: _("legal claims"),
    Condition.SENSITIVE_PROCESSING_SAFEGUARDING: _("sensitive processing for safeguarding"),
}
ITEM_ADVICE: Words = {
    ItemAdvice.INCLUDE: _("Advised to include"),
    ItemAdvice.INCLUDE_MARKED: _("Advised to include, marked"),
    ItemAdvice.LEAVE_OUT: _("Advised to leave out"),
    ItemAdvice.GET_ADVICE_FIRST: _("Advised to ask first"),
}
