"""Reading what somebody types to find a person: one line, or fields."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.domain.matching.dates import When, taken_date
from sharewell.domain.matching.names import name_words
from sharewell.domain.matching.particulars import Sex
from sharewell.domain.matching.sought import Sought

NUMBERS = (
    IdentifierKind.NHS_NUMBER, IdentifierKind.CHI, IdentifierKind.HEALTH_AND_CARE,
    IdentifierKind.UPN, IdentifierKind.ULN,
)  # fmt: skip
FIELDS = ("given", "family", "born", "postcode", "sex", "typed", *(str(kind) for kind in NUMBERS))
"""What can be said of a person by name, each optional."""
LONGEST, MOST_WORDS = 500, 8
_POSTCODE = re.compile(r"^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$")
_DISTRICT = re.compile(r"^[a-z]{1,2}\d[a-z\d]?$")
_NEARLY = re.compile(r"^(?=.*\d)[a-z\d]{5,8}$")
"""A postcode with a slip, which is one letter or figure from somebody's own; likewise a number."""
_NEARLY_NUMBER = re.compile(r"^[A-Z]?\d{9,13}[A-Z]?$")
_REFERENCE = re.compile(r"^[a-z\d-]{3,40}$")
_OUTWARD = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]{2})\b", re.IGNORECASE)
_GROUPED = re.compile(r"\b(\d{3})[ -](\d{3})[ -](\d{4})\b")


class BadField(ValueError):
    """A field cannot be read; says which and what to write instead."""


def read_typed(typed: str) -> tuple[Sought, ...]:
    """Every reading of one line, none of an empty one. The family name may stand at either end."""
    plain = _GROUPED.sub(r"\1\2\3", _OUTWARD.sub(r"\1\2", typed[:LONGEST]))
    found, named = _readings_of_date(plain)
    known, words = _parts(found, named.split())
    readings = list(_names(known, name_words(" ".join(words))[:MOST_WORDS]))
    if found.month:
        # June 2015 may be a child called June.
        letters = [part for part in plain.split() if not any(figure.isdigit() for figure in part)]
        readings += _names(replace(known, month=None), name_words(" ".join(letters))[:MOST_WORDS])
    return tuple(dict.fromkeys(readings))


def read_fields(said: Mapping[str, str]) -> tuple[Sought, ...]:
    """Every reading of fields (see FIELDS) and of a line `typed` with them. What stands in a field is no other thing.

    A number or postcode with a slip is taken as it is: somebody's own may be near.

    Raises:
        BadField: a date, a postcode or a number cannot be read.
    """
    lines = read_typed(said.get("typed", "")) or (Sought(),)
    given, family = (name_words(said.get(name, ""))[:MOST_WORDS] for name in ("given", "family"))
    fixed = _dated(_placed(Sought(), said.get("postcode", "")), said.get("born", ""))
    numbers = tuple(number for kind in NUMBERS for number in _numbered(kind, said.get(kind, "")))
    sex = _sex(said.get("sex", ""))
    return tuple(
        found for found in (_with(line, fixed, given, family, numbers, sex) for line in lines) if not found.is_empty
    )  # fmt: skip


def _with(
    line: Sought,
    fixed: Sought,
    given: tuple[str, ...],
    family: tuple[str, ...],
    numbers: tuple[tuple[IdentifierKind, str], ...],
    sex: Sex,
) -> Sought:
    known = line.particulars
    return replace(
        line,
        particulars=replace(
            known,
            given=tuple(dict.fromkeys(given + known.given)),
            family=tuple(dict.fromkeys(family + known.family)),
            born=fixed.particulars.born or known.born,
            postcodes=tuple(dict.fromkeys(fixed.particulars.postcodes + known.postcodes)),
            numbers=tuple(dict.fromkeys(numbers + known.numbers)),
            sex=sex,
        ),
        year=fixed.year or line.year,
        month=fixed.month or line.month,
        district=fixed.district or line.district,
    )


def _dated(found: Sought, text: str) -> Sought:
    if not text.strip():
        return found
    when, rest = taken_date(text)
    if when is None or rest.strip():
        raise BadField("born: write a date like 2015-03-04 or 4/3/2015, a month and year, or a year")
    return _at(found, when)


def _placed(found: Sought, text: str) -> Sought:
    bare = re.sub(r"\s", "", text).casefold()
    if not bare:
        return found
    if _POSTCODE.match(bare):
        return replace(found, particulars=replace(found.particulars, postcodes=(bare.upper(),)))
    if _DISTRICT.match(bare):
        return replace(found, district=bare.upper())
    if _NEARLY.match(bare):
        return replace(found, particulars=replace(found.particulars, postcodes=(bare.upper(),)))
    raise BadField("postcode: write a postcode like LS1 1AA, or its first part")


def _numbered(kind: IdentifierKind, text: str) -> Iterator[tuple[IdentifierKind, str]]:
    if not text.strip():
        return
    try:
        yield kind, check_identifier(kind, text, demo=True)
    except BadIdentifier as wrong:
        bare = re.sub(r"[\s-]", "", text).upper()
        if not _NEARLY_NUMBER.match(bare):
            raise BadField(f"{kind}: {wrong.sentence}") from wrong
        yield kind, bare


def _sex(text: str) -> Sex:
    try:
        return Sex(text.strip().casefold()[:1])
    except ValueError as wrong:
        raise BadField("sex: write f or m, or leave it out") from wrong


def _readings_of_date(plain: str) -> tuple[Sought, str]:
    when, rest = taken_date(plain)
    return (_at(Sought(), when), rest) if when else (Sought(), plain)


def _at(found: Sought, when: When) -> Sought:
    particulars = replace(found.particulars, born=when.day)
    return replace(found, particulars=particulars, year=when.year, month=when.month)


def _parts(found: Sought, parts: Iterable[str]) -> tuple[Sought, list[str]]:
    """What is known with each part taken for what it looks like, and those that are words."""
    words = []
    for part in parts:
        read = _one(found, part)
        if read is None:
            words.append(part)
        else:
            found = read
    return found, words


def _one(found: Sought, part: str) -> Sought | None:
    """What is known with this part taken as a postcode, district, number or reference; None where it is a word."""
    bare, known = part.casefold().strip(",;"), found.particulars
    if not any(figure.isdigit() for figure in bare):
        return None
    if _POSTCODE.match(bare):
        return replace(found, particulars=replace(known, postcodes=(*known.postcodes, bare.upper())))
    numbers = _numbers(part)
    if numbers:
        return replace(found, particulars=replace(known, numbers=(*known.numbers, *numbers)))
    if _DISTRICT.match(bare):
        return replace(found, district=bare.upper())
    return replace(found, references=(*found.references, bare)) if _REFERENCE.match(bare) else found


def _numbers(text: str) -> tuple[tuple[IdentifierKind, str], ...]:
    found = []
    for kind in NUMBERS:
        try:
            found.append((kind, check_identifier(kind, text, demo=True)))
        except BadIdentifier:
            continue
    return tuple(found)


def _names(known: Sought, names: tuple[str, ...]) -> Iterator[Sought]:
    """What is known with the names read in each order; nothing where there is nothing at all."""
    if not names and known.is_empty:
        return
    if not names:
        yield known
        return
    for given, family in ((names[:-1], names[-1:]), (names[1:], names[:1]), (names, ())):
        yield replace(known, particulars=replace(known.particulars, given=given, family=family))
