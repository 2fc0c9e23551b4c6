"""The protected facts in an item that somebody wrote as a protected address or as a referrer's identity."""

import re
from collections.abc import Iterator

from sharewell.domain.guarding.facts import FactKind
from sharewell.domain.guarding.words import SPELLINGS, STREET_TYPES

POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
PHONE = re.compile(r"(?<![\w])(?:\+44|0)[\d ()-]{8,16}\d")
KINDS = "|".join(
    sorted({way for kind in STREET_TYPES for way in SPELLINGS.get(kind, (kind,))}, key=len)[::-1]
)
STREET = re.compile(rf"\b\d{{1,4}}[a-z]?,? (?:[A-Z][\w'’.-]{{0,30}} ){{1,4}}(?i:{KINDS})\b")
NAME = re.compile(r"\b(?:[^\W\d_a-z][\w'’-]{1,30})(?: [^\W\d_a-z][\w'’-]{1,30}){1,2}\b")
LONGEST = 4000


def facts_told(text: str, *, about_referrer: bool) -> tuple[tuple[FactKind, str], ...]:
    """What an item tells, as facts that can be looked for elsewhere; the words themselves where nothing is made out."""
    told = text[:LONGEST]
    found = list(_referrer(told) if about_referrer else _places(told))
    return tuple(dict.fromkeys(found)) or ((FactKind.WORDS, told.strip()),)


def people_named(text: str) -> tuple[str, ...]:
    """The names of people in a few words about somebody ("her stepfather Dave Harris"); none for a role alone."""
    return tuple(dict.fromkeys(NAME.findall(text[:LONGEST])))


def _places(text: str) -> Iterator[tuple[FactKind, str]]:
    yield from ((FactKind.POSTCODE, found) for found in POSTCODE.findall(text))
    yield from ((FactKind.STREET_LINE, found) for found in STREET.findall(text))
    yield from _contacts(text)


def _referrer(text: str) -> Iterator[tuple[FactKind, str]]:
    yield from ((FactKind.REFERRER, found) for found in NAME.findall(text))
    yield from _contacts(text)


def _contacts(text: str) -> Iterator[tuple[FactKind, str]]:
    yield from ((FactKind.PHONE, found) for found in PHONE.findall(text))
    yield from ((FactKind.EMAIL, found) for found in EMAIL.findall(text))
