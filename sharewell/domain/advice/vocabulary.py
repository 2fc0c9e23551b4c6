"""The words that advice is asked and answered in: every listed value of the contract, and no others.

Input enumerations each hold UNKNOWN, because an unanswered question is an answer of its own and never a no.
"""

from enum import StrEnum


class Nation(StrEnum):
    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"
    UNKNOWN = "unknown"


class Urgency(StrEnum):
    IMMEDIATE_DANGER = "immediate_danger"
    SIGNIFICANT_HARM = "significant_harm"
    WELFARE_CONCERN = "welfare_concern"
    NO_CONCERN = "no_concern"
    UNKNOWN = "unknown"


class Prompt(StrEnum):
    OWN_INITIATIVE = "own_initiative"
    REQUEST = "request"
    ROUTINE = "routine"
    COURT_ORDER = "court_order"
    UNKNOWN = "unknown"


class Purpose(StrEnum):
    PROTECT_FROM_HARM = "protect_from_harm"
    PROMOTE_WELFARE = "promote_welfare"
    PREVENT_OR_DETECT_CRIME = "prevent_or_detect_crime"
    DIRECT_CARE = "direct_care"
    RECORD_TRANSFER = "record_transfer"
    PLANNING_OR_RESEARCH = "planning_or_research"
    OTHER = "other"
    UNKNOWN = "unknown"


class Sector(StrEnum):
    EARLY_YEARS = "early_years"
    SCHOOL = "school"
    COLLEGE = "college"
    CHILDRENS_SOCIAL_CARE = "childrens_social_care"
    HEALTH_VISITING = "health_visiting"
    GENERAL_PRACTICE = "general_practice"
    HOSPITAL = "hospital"
    MENTAL_HEALTH = "mental_health"
    POLICE = "police"
    YOUTH_JUSTICE = "youth_justice"
    PROBATION = "probation"
    HOUSING = "housing"
    ADULT_SOCIAL_CARE = "adult_social_care"
    DOMESTIC_ABUSE = "domestic_abuse"
    SUBSTANCE_MISUSE = "substance_misuse"
    VOLUNTARY = "voluntary"
    SPORT = "sport"
    FAITH = "faith"
    COURT = "court"
    OTHER = "other"
    UNKNOWN = "unknown"


class Body(StrEnum):
    PUBLIC = "public"
    PRIVATE = "private"
    VOLUNTARY = "voluntary"
    UNKNOWN = "unknown"


class RecipientKind(StrEnum):
    AGENCY = "agency"
    PARENT_OR_CARER = "parent_or_carer"
    CHILD = "child"
    PERSON_OF_CONCERN = "person_of_concern"
    MEMBER_OF_PUBLIC = "member_of_public"
    MEDIA = "media"
    OVERSEAS_AGENCY = "overseas_agency"
    LEGAL_REPRESENTATIVE = "legal_representative"
    UNKNOWN = "unknown"


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class FamilyWishes(StrEnum):
    AGREED = "agreed"
    OBJECTED = "objected"
    WITHDRAWN = "withdrawn"
    NOT_ASKED = "not_asked"
    CANNOT_BE_ASKED = "cannot_be_asked"
    UNKNOWN = "unknown"


class Telling(StrEnum):
    SAFE = "safe"
    RAISES_RISK = "raises_risk"
    PREJUDICES_INVESTIGATION = "prejudices_investigation"
    UNKNOWN = "unknown"


class AgreementState(StrEnum):
    COVERS = "covers"
    DOES_NOT_COVER = "does_not_cover"
    EXPIRED = "expired"
    NONE = "none"
    UNKNOWN = "unknown"


class Place(StrEnum):
    """Where something is or was: a nation of the United Kingdom, or abroad."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"
    ABROAD = "abroad"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """Parted where some nation's law parts them: 12 in Scotland, 13 and 16 everywhere, 18."""

    UNBORN = "unborn"
    UNDER_12 = "under_12"
    TWELVE = "12"
    THIRTEEN_TO_FIFTEEN = "13_to_15"
    SIXTEEN_OR_SEVENTEEN = "16_or_17"
    EIGHTEEN_OR_OVER = "18_or_over"
    UNKNOWN = "unknown"


class Schooling(StrEnum):
    AT_SCHOOL = "at_school"
    MOVED = "moved"
    MISSING = "missing"
    HOME_EDUCATED = "home_educated"
    UNKNOWN = "unknown"


class ConcernKind(StrEnum):
    """What the concern is mainly about."""

    NEGLECT = "neglect"
    PHYSICAL_ABUSE = "physical_abuse"
    EMOTIONAL_ABUSE = "emotional_abuse"
    SEXUAL_ABUSE = "sexual_abuse"
    DOMESTIC_ABUSE = "domestic_abuse"
    FGM = "fgm"
    EXPLOITATION = "exploitation"
    OTHER = "other"
    UNKNOWN = "unknown"


class Grounds(StrEnum):
    """What the concern rests on."""

    SEEN = "seen"
    TOLD_BY_CHILD = "told_by_child"
    TOLD_BY_SOMEONE = "told_by_someone"
    RUMOUR = "rumour"
    SEVERAL_SMALL_WORRIES = "several_small_worries"
    UNKNOWN = "unknown"


class Time(StrEnum):
    """Whether it goes on now or happened in the past and has ended."""

    CURRENT = "current"
    PAST = "past"
    UNKNOWN = "unknown"


class Client(StrEnum):
    """Whom the sharer works with: the child, or an adult in the child's life."""

    CHILD = "child"
    ADULT = "adult"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """On whose behalf a body acts here: its own, a public body's under contract, or as local partners named it."""

    OWN = "own"
    CONTRACTED = "contracted"
    NAMED_PARTNER = "named_partner"
    UNKNOWN = "unknown"


class CourtOrder(StrEnum):
    """Whether a court has limited what a parent may know or whom they may see."""

    NONE = "none"
    LIMITS_CONTACT = "limits_contact"
    UNKNOWN = "unknown"


class ConfidenceKind(StrEnum):
    PROFESSIONAL = "professional"
    CONFESSION = "confession"
    LEGAL = "legal"
    UNKNOWN = "unknown"


class ItemKind(StrEnum):
    IDENTITY = "identity"
    CONTACT_DETAILS = "contact_details"
    PROTECTED_ADDRESS = "protected_address"
    EDUCATION = "education"
    HEALTH = "health"
    SEXUAL_HEALTH = "sexual_health"
    SOCIAL_CARE = "social_care"
    CRIMINAL_ALLEGATION = "criminal_allegation"
    CRIMINAL_CONVICTION = "criminal_conviction"
    FAMILY_CIRCUMSTANCES = "family_circumstances"
    ETHNICITY_OR_RELIGION = "ethnicity_or_religion"
    IMMIGRATION_STATUS = "immigration_status"
    ADOPTION = "adoption"
    LEGAL_ADVICE = "legal_advice"
    COURT_DOCUMENTS = "court_documents"
    REFERRER_IDENTITY = "referrer_identity"
    IMAGE = "image"
    UNKNOWN = "unknown"


class ItemAbout(StrEnum):
    CHILD = "child"
    SIBLING = "sibling"
    PARENT_OR_CARER = "parent_or_carer"
    PERSON_OF_CONCERN = "person_of_concern"
    OTHER_ADULT = "other_adult"
    REFERRER = "referrer"
    PROFESSIONAL = "professional"
    UNKNOWN = "unknown"


class ItemStatus(StrEnum):
    FACT = "fact"
    OPINION = "opinion"
    REPORTED = "reported"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """From most open to least open; `openness` gives the order as a number."""

    SHARE_NOW = "share_now"
    SHARE = "share"
    SHARE_IN_PART = "share_in_part"
    GET_ADVICE_FIRST = "get_advice_first"
    DO_NOT_SHARE = "do_not_share"

    @property
    def openness(self) -> int:
        """0 for do_not_share up to 4 for share_now."""
        return _OPENNESS[self]


_OPENNESS: dict[Verdict, int] = {verdict: rank for rank, verdict in enumerate(reversed(Verdict))}


class Duty(StrEnum):
    MUST = "must"
    MAY = "may"
    NONE = "none"


class TellFamily(StrEnum):
    TELL = "tell"
    TELL_LATER = "tell_later"
    DO_NOT_TELL = "do_not_tell"
    ASK_LEAD = "ask_lead"


class Regime(StrEnum):
    UK_GDPR = "uk_gdpr"
    LAW_ENFORCEMENT = "law_enforcement"


class LawfulBasis(StrEnum):
    CONSENT = "consent"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_TASK = "public_task"
    RECOGNISED_LEGITIMATE_INTEREST = "recognised_legitimate_interest"
    LEGITIMATE_INTERESTS = "legitimate_interests"
    LAW_ENFORCEMENT_PURPOSE = "law_enforcement_purpose"


class Condition(StrEnum):
    EXPLICIT_CONSENT = "explicit_consent"
    VITAL_INTERESTS = "vital_interests"
    HEALTH_OR_SOCIAL_CARE = "health_or_social_care"
    SAFEGUARDING_OF_CHILDREN = "safeguarding_of_children"
    PREVENTING_UNLAWFUL_ACTS = "preventing_unlawful_acts"
    LEGAL_CLAIMS = "legal_claims"
    SENSITIVE_PROCESSING_SAFEGUARDING = "sensitive_processing_safeguarding"


class ItemAdvice(StrEnum):
    INCLUDE = "include"
    INCLUDE_MARKED = "include_marked"
    LEAVE_OUT = "leave_out"
    GET_ADVICE_FIRST = "get_advice_first"


class StepState(StrEnum):
    MET = "met"
    TO_DO = "to_do"
    NOT_NEEDED = "not_needed"
