"""The words for what an entry can hold, as forms ask and pages say them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import Checked, Kind, NameKind, NameOrder, Never, Safety, Source, Tie, Use, Way
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Sex

Words = Mapping[str, str | Promise]

KINDS: Words = {
    Kind.CHILD: _("A child or young person"),
    Kind.UNBORN_CHILD: _("A child not born yet"),
    Kind.ADULT: _("An adult"),
}
SEXES: Words = {Sex.FEMALE: _("Female"), Sex.MALE: _("Male"), Sex.UNKNOWN: _("Not known, or not held")}
NAME_KINDS: Words = {
    NameKind.KNOWN_AS: _("A name they are known by"),
    NameKind.FORMER: _("A former name"),
    NameKind.AT_BIRTH: _("The name at birth"),
    NameKind.OTHER_WRITING: _("The name in another script or spelling"),
    NameKind.PRESENT: _("Another name in use now"),
}
ORDERS: Words = {
    NameOrder.GIVEN_FIRST: _("First names, then last name"),
    NameOrder.FAMILY_FIRST: _("Last name, then first names"),
    NameOrder.AS_WRITTEN: _("Just as I write it: it has no first and last name"),
}
NUMBERS: Words = {
    IdentifierKind.NHS_NUMBER: _("NHS number (England, Wales, Isle of Man)"),
    IdentifierKind.CHI: _("CHI number (Scotland)"),
    IdentifierKind.HEALTH_AND_CARE: _("Health and Care number (Northern Ireland)"),
    IdentifierKind.UPN: _("UPN, the pupil number of a school"),
    IdentifierKind.ULN: _("ULN, the learner number of a college"),
    IdentifierKind.LOCAL: _("Our own reference"),
}
NUMBER_NAMES: Words = {
    IdentifierKind.NHS_NUMBER: _("NHS number"),
    IdentifierKind.CHI: _("CHI number"),
    IdentifierKind.HEALTH_AND_CARE: _("Health and Care number"),
    IdentifierKind.UPN: _("UPN"),
    IdentifierKind.ULN: _("ULN"),
    IdentifierKind.UPRN: _("UPRN"),
    IdentifierKind.LOCAL: _("Our own reference"),
}
USES: Words = {
    Use.HOME: _("Home address"),
    Use.PART_OF_TIME: _("Home for part of the time"),
    Use.PLACEMENT: _("Where they are looked after"),
    Use.TEMPORARY: _("For a while"),
    Use.NO_FIXED: _("No fixed address: where they can be found"),
    Use.POST: _("Only for post"),
}
SOURCES: Words = {
    Source.FAMILY: _("The child or their family"),
    Source.PROFESSIONAL: _("Somebody at another organisation"),
    Source.RECORDS: _("Our own records"),
    Source.DOCUMENT: _("A document"),
    Source.VISIT: _("Somebody of ours who was there"),
    Source.UNKNOWN: _("Not known"),
}
CHECKED: Words = {
    Checked.NOT_YET: _("Not checked yet"),
    Checked.SEEN_THERE: _("Somebody saw them there"),
    Checked.DOCUMENT_SEEN: _("A document was seen"),
    Checked.CONFIRMED: _("Another organisation confirmed it"),
    Checked.IN_REGISTER: _("It is in the address register"),
}
TIES: Words = {
    Tie.MOTHER: _("Mother"),
    Tie.FATHER: _("Father"),
    Tie.PARENT: _("Parent"),
    Tie.STEP_PARENT: _("Step-parent"),
    Tie.PARENTS_PARTNER: _("Partner of a parent"),
    Tie.TWIN: _("Twin"),
    Tie.SIBLING: _("Brother or sister"),
    Tie.HALF_SIBLING: _("Half-brother or half-sister"),
    Tie.STEP_SIBLING: _("Step-brother or step-sister"),
    Tie.GRANDPARENT: _("Grandparent"),
    Tie.CHILD: _("Son or daughter"),
    Tie.PARTNER: _("Partner"),
    Tie.CARER: _("Carer"),
    Tie.OTHER_FAMILY: _("Other family"),
    Tie.HOUSEHOLD: _("Lives in the same home"),
    Tie.FRIEND: _("Friend"),
    Tie.PROFESSIONAL: _("Works with them"),
    Tie.OTHER: _("Somebody else"),
}
YES_NO: Words = {YesNo.YES: _("Yes"), YesNo.NO: _("No"), YesNo.UNKNOWN: _("Not known")}
WAYS: Words = {
    Way.TELEPHONE: _("Telephone"),
    Way.TEXT: _("Text message"),
    Way.EMAIL: _("E-mail"),
    Way.LETTER: _("Letter"),
    Way.IN_PERSON: _("In person"),
}
SAFETIES: Words = {
    Safety.SAFE: _("Yes, at any time"),
    Safety.AT_TIMES: _("Only at some times"),
    Safety.NEVER: _("No, never use it"),
    Safety.UNKNOWN: _("Nobody has asked yet"),
}
NEVER: Words = {
    Never.VOICEMAIL: _("Never leave a voicemail"),
    Never.SAY_WHO: _("Never say where you ring from to somebody else"),
    Never.WITHHOLD: _("Never withhold your number"),
    Never.WITH_OTHERS: _("Never talk while somebody else is there"),
    Never.WRITE: _("Never send anything in writing"),
}


def kind_choices(words: Words) -> list[tuple[str, str | Promise]]:
    """The same as choices of a form, in order."""
    return [(str(value), said) for value, said in words.items()]
