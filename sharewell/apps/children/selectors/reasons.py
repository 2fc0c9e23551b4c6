"""Why somebody was found and how sure it is, in the words of every page."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from sharewell.domain.matching import Grade
from sharewell.domain.matching.reasons import Reason

GIVEN: Mapping[str, Promise] = {
    "same": gettext_lazy("First name: the same"),
    "shared": gettext_lazy("First name: one of their other first names"),
    "kin": gettext_lazy("First name: a short form or another spelling"),
    "near": gettext_lazy("First name: one letter differs"),
    "start": gettext_lazy("First name: begins the same"),
    "swapped": gettext_lazy("First name and family name are the other way round"),
    "alike": gettext_lazy("First name: sounds alike"),
    "other": gettext_lazy("First name: different"),
}
FAMILY: Mapping[str, Promise] = {
    "same": gettext_lazy("Family name: the same"),
    "shared": gettext_lazy("Family name: one part is the same"),
    "kin": gettext_lazy("Family name: another spelling"),
    "near": gettext_lazy("Family name: one letter differs"),
    "start": gettext_lazy("Family name: begins the same"),
    "swapped": gettext_lazy("Family name and first name are the other way round"),
    "alike": gettext_lazy("Family name: sounds alike"),
    "other": gettext_lazy("Family name: different"),
}
BORN: Mapping[str, Promise] = {
    "same": gettext_lazy("Date of birth: the same"),
    "turned": gettext_lazy("Date of birth: day and month are the other way round"),
    "slip": gettext_lazy("Date of birth: one figure differs"),
    "parts": gettext_lazy("Date of birth: two of day, month and year are the same"),
    "year": gettext_lazy("Date of birth: the year is the same"),
    "other": gettext_lazy("Date of birth: different"),
}
PLACE: Mapping[str, Promise] = {
    "same": gettext_lazy("Postcode: the same"),
    "near": gettext_lazy("Postcode: one letter or figure differs"),
    "district": gettext_lazy("Postcode: the first part is the same"),
    "other": gettext_lazy("Postcode: different"),
}
NUMBERS: Mapping[str, Promise] = {
    "same": gettext_lazy("Health number: the same"),
    "near": gettext_lazy("Health number: one figure differs"),
    "other": gettext_lazy("Health number: different"),
}
MIDDLE: Mapping[str, Promise] = {
    "same": gettext_lazy("Other first names: one is the same"),
    "kin": gettext_lazy("Other first names: a short form or another spelling"),
    "other": gettext_lazy("Other first names: different"),
}
REASONS: Mapping[str, Mapping[str, Promise]] = {
    "given": GIVEN,
    "middle": MIDDLE,
    "family": FAMILY,
    "born": BORN,
    "place": PLACE,
    "health": NUMBERS,
    "school": {
        "same": gettext_lazy("School number: the same"),
        "other": gettext_lazy("School number: different"),
    },
    "sex": {"same": gettext_lazy("Sex: the same"), "other": gettext_lazy("Sex: different")},
    "year": {
        "same": gettext_lazy("Year of birth: the same"),
        "other": gettext_lazy("Year of birth: different"),
    },
    "month": {
        "same": gettext_lazy("Month of birth: the same"),
        "other": gettext_lazy("Month of birth: different"),
    },
    "district": {
        "same": gettext_lazy("First part of the postcode: the same"),
        "other": gettext_lazy("First part of the postcode: different"),
    },
    "reference": {"same": gettext_lazy("Reference: the same")},
}
GRADES: Mapping[Grade, Promise] = {
    Grade.MATCH: gettext_lazy("Very likely"),
    Grade.POTENTIAL: gettext_lazy("Likely, check"),
    Grade.LOW: gettext_lazy("Possible"),
    Grade.MANY: gettext_lazy("More than one could be meant"),
    Grade.NONE: gettext_lazy("Nobody found"),
}


def reason_words(reason: Reason) -> str:
    """One reason in words."""
    return str(REASONS[reason.what][reason.how])


def grade_words(grade: Grade) -> str:
    """A grade in words. It is a reason to look; a person decides."""
    return str(GRADES[grade])
