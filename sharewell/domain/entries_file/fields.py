"""What a column of a list can hold, and the headings under which the systems of the United Kingdom write it."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from sharewell.domain.identifiers import IdentifierKind


class Field(StrEnum):
    """What a column is."""

    REFERENCE = "reference"
    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    FULL_NAME = "full_name"
    KNOWN_AS = "known_as"
    FORMER_FAMILY = "former_family"
    BORN = "born"
    DUE = "due"
    KIND = "kind"
    SEX = "sex"
    NHS_NUMBER = "nhs_number"
    CHI = "chi"
    HEALTH_AND_CARE = "health_and_care"
    UPN = "upn"
    ULN = "uln"
    ADDRESS = "address"
    POSTCODE = "postcode"
    UPRN = "uprn"
    LANGUAGE = "language"
    INTERPRETER = "interpreter"
    TELEPHONE = "telephone"
    EMAIL = "email"
    PROTECTED = "protected"


NUMBERS: Mapping[Field, IdentifierKind] = {
    Field.REFERENCE: IdentifierKind.LOCAL,
    Field.NHS_NUMBER: IdentifierKind.NHS_NUMBER,
    Field.CHI: IdentifierKind.CHI,
    Field.HEALTH_AND_CARE: IdentifierKind.HEALTH_AND_CARE,
    Field.UPN: IdentifierKind.UPN,
    Field.ULN: IdentifierKind.ULN,
}
DAYS = (Field.BORN, Field.DUE)
SEVERAL = frozenset({Field.ADDRESS})
"""Fields that more than one column may hold: their cells are put one under the other."""
NAMES = frozenset({Field.GIVEN, Field.FAMILY, Field.FULL_NAME, Field.KNOWN_AS})

_HEADINGS: Mapping[Field, str] = {
    Field.REFERENCE: "id|ref|reference|our ref|our reference|our id|local id|local reference|local identifier|record id"
    "|person id|child id|client id|client number|client no|client ref|case id|case number|case no|case ref"
    "|case reference|student id|pupil id|pupil number|pupil no|adno|adm no|admission number|admission no|mosaic id"
    "|liquidlogic id"
    "|lcs id|eyes id|system id|unique id|urn|crn|hospital number|patient id|local patient identifier"
    "|pas number|external id|subject id|nominal id|nominal ref|person ref|person reference",
    Field.GIVEN: "forename|forenames|first name|first names|firstname|given name|given names|givenname|legal forename"
    "|legal first name|christian name|fname|person given name|child forename|child first name|pupil forename"
    "|student forename|patient forename",
    Field.MIDDLE: "middle name|middle names|middlename|second name|other forenames|other names|middle initial",
    Field.FAMILY: "surname|last name|lastname|family name|familyname|legal surname|legal last name|sname|lname"
    "|person family name|child surname|child last name|pupil surname|student surname|patient surname",
    Field.FULL_NAME: "name|full name|fullname|child name|childs name|pupil name|student name|client name|person name"
    "|patient name|person full name|legal name|name of child|subject name",
    Field.KNOWN_AS: "known as|preferred name|preferred forename|preferred first name|nickname|alias|chosen name|aka"
    "|also known as|preferred given name",
    Field.FORMER_FAMILY: "former surname|former family name|previous surname|previous family name|former last name"
    "|previous last name|maiden name|birth surname|surname at birth|family name at birth",
    Field.BORN: "dob|d o b|date of birth|dateofbirth|birth date|birthdate|birthday|born|born on|person birth date"
    "|child dob|pupil dob|student dob|patient dob|date born",
    Field.DUE: "edd|due date|expected date of delivery|estimated due date|expected due date|expected date of birth",
    Field.KIND: "kind|type|person type|child or adult|record type",
    Field.SEX: "sex|gender|legal sex|gender code|sex code|person gender|person stated gender|person stated gender code"
    "|m f|person phenotypic sex|legal gender",
    Field.NHS_NUMBER: "nhs|nhs number|nhs no|nhsno|nhsnumber|nhs num|nhs id|patient nhs number",
    Field.CHI: "chi|chi number|chi no|chi num|community health index|community health index number",
    Field.HEALTH_AND_CARE: "hcn|h c n|health and care number|health care number|h c number|health and care no",
    Field.UPN: "upn|unique pupil number|pupil upn|upn number|unique pupil no",
    Field.ULN: "uln|unique learner number|unique learner no|learner number",
    Field.ADDRESS: "address|home address|full address|current address|address line|street|street address|road|locality"
    "|town|city|post town|posttown|county|house|house number|house name|house name number|house no|flat|flat number"
    "|building|village|district|area|main address|primary address|saon|paon",
    Field.POSTCODE: "postcode|post code|pcode|home postcode|address postcode|zip|current postcode|postal code|pc",
    Field.UPRN: "uprn|unique property reference number|property reference|address uprn",
    Field.LANGUAGE: "language|first language|main language|home language|preferred language|spoken language"
    "|mother tongue|primary language",
    Field.INTERPRETER: "interpreter|interpreter needed|interpreter required|needs interpreter|needs an interpreter",
    Field.TELEPHONE: "telephone|phone|telephone number|phone number|tel|tel no|mobile|mobile number|mobile phone"
    "|home phone|home telephone|contact number|phone no|telephone no|contact telephone",
    Field.EMAIL: "email|e mail|email address|e mail address|home email|contact email",
    Field.PROTECTED: "protected|shielded|restricted|sensitive|s flag|sflag|restricted record|sensitive record"
    "|restricted access|do not disclose|address protected|confidential",
}
_KNOWN: Mapping[str, Field] = {
    heading: one for one, headings in _HEADINGS.items() for heading in headings.split("|")
}
_PROTECTING = re.compile(r"\b(?:protected|shielded|restricted|sensitive|confidential|disclos(?:e|ed|ure))\b")
"""A heading with such a word is never left out by itself: what it marks must not become open records."""
_NUMBERED_LINE = re.compile(r"(?:home |current |main )?(?:address|addr|add)(?: line)? ?[1-9]")


def guessed(headings: Iterable[str]) -> tuple[Field | None, ...]:
    """For each heading what its column most likely is; None where nobody could tell, or where it is taken already."""
    taken: set[Field] = set()
    return tuple(_guess(plain_heading(heading), taken) for heading in headings)


def plain_heading(heading: str) -> str:
    """A heading in small letters and single spaces: DateOfBirth, Date_of_birth and "date of birth:" are one."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.sub(r"[^0-9a-z]+", " ", parted.replace("'", "").replace("’", "").casefold()).split())


def _guess(heading: str, taken: set[Field]) -> Field | None:
    found = Field.ADDRESS if _NUMBERED_LINE.fullmatch(heading) else _KNOWN.get(heading)
    if found is None and _PROTECTING.search(heading):
        found = Field.PROTECTED
    if found is None or (found in taken and found not in SEVERAL):
        return None
    taken.add(found)
    return found
