"""The words for what is compared, how far two entries agree, and why a run failed."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from sharewell.apps.matching.models import Way
from sharewell.domain.matching import Comparison, Grade, Level
from sharewell.kit.private_matching import Act, KeyKind

Words = str | Promise
COMPARED: Mapping[Comparison, Words] = {
    Comparison.GIVEN: gettext_lazy("First names"),
    Comparison.MIDDLE: gettext_lazy("Other first names"),
    Comparison.FAMILY: gettext_lazy("Family name"),
    Comparison.BORN: gettext_lazy("Date of birth"),
    Comparison.PLACE: gettext_lazy("Postcode"),
    Comparison.HEALTH: gettext_lazy("Health number"),
    Comparison.SCHOOL: gettext_lazy("School number"),
    Comparison.SEX: gettext_lazy("Sex"),
}
AGREED: Mapping[Level, Words] = {
    Level.SAME: gettext_lazy("the same"),
    Level.SHARED: gettext_lazy("one name in common"),
    Level.KIN: gettext_lazy("another spelling or a short form"),
    Level.NEAR: gettext_lazy("one letter or figure differs"),
    Level.START: gettext_lazy("starts the same"),
    Level.ALIKE: gettext_lazy("sounds alike"),
    Level.SWAPPED: gettext_lazy("first and family name swapped"),
    Level.TURNED: gettext_lazy("day and month swapped"),
    Level.SLIP: gettext_lazy("one figure differs"),
    Level.PARTS: gettext_lazy("two of day, month and year are the same"),
    Level.YEAR: gettext_lazy("the same year"),
    Level.DISTRICT: gettext_lazy("the same district"),
    Level.OTHER: gettext_lazy("different"),
}
GRADES: Mapping[Grade, Words] = {
    Grade.MATCH: gettext_lazy("Very likely the same child"),
    Grade.POTENTIAL: gettext_lazy("May be the same child"),
    Grade.LOW: gettext_lazy("Could be the same child"),
}
FAILURES: Mapping[str, Words] = {
    "engine_missing": gettext_lazy(
        "What compares whole lists is not installed here. Tell whoever runs Sharewell."
    ),
    "agreement_ended": gettext_lazy("The agreement between the two organisations has ended."),
    "too_many": gettext_lazy("A list is longer than the rule allows."),
    "bad_message": gettext_lazy(
        "A message of the other side could not be used. Tell whoever runs Sharewell."
    ),
    "tried_enough": gettext_lazy("It went wrong several times. Tell whoever runs Sharewell."),
}
WAYS: Mapping[Way, Words] = {
    Way.TOGETHER: gettext_lazy("%(one)s lets its list be compared with that of %(other)s"),
    Way.PRIVATELY: gettext_lazy("%(one)s lets its list be matched privately with that of %(other)s"),
}
KEYS: Mapping[KeyKind, Words] = {
    KeyKind.NUMBER: gettext_lazy("health number"),
    KeyKind.BORN_SOUND: gettext_lazy("date of birth with the sound of a name"),
    KeyKind.PLACE_SOUND: gettext_lazy("postcode with the sound of a name"),
    KeyKind.BORN_LETTERS: gettext_lazy("date of birth with the first letters of both names"),
    KeyKind.PLACE_YEAR: gettext_lazy("postcode with the year of birth"),
    KeyKind.NUMBER_SOUND: gettext_lazy("health number with the sound of the first name"),
}
MESSAGES: Mapping[str, Words] = {
    Act.OFFER: gettext_lazy("Offer, signed by us"),
    Act.ANSWER: gettext_lazy("Answer, signed by us"),
    Act.FINISH: gettext_lazy("Keys in common, signed by us"),
    Act.CLOSE: gettext_lazy("Children in common, signed by us"),
}
