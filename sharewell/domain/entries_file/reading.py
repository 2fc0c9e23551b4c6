"""One row of a list: who it is about, or what is wrong in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import (
    Address,
    Identity,
    Kind,
    Name,
    NameKind,
    NameOrder,
    SafeContact,
    Source,
    Way,
    read_postcode,
)
from sharewell.domain.entries_file.days import BadDay, read_day
from sharewell.domain.entries_file.fields import NUMBERS, Field
from sharewell.domain.entries_file.mapping import Mapping
from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.domain.matching import Sex
from sharewell.domain.tables import bare

LONGEST_NAME, LONGEST_LINES, LONGEST_WORD = 200, 500, 100
_Word = TypeVar("_Word")
OLDEST = 120
LONGEST_WAIT = timedelta(days=310)
"""A due date is not further away than this."""
YES = frozenset({"yes", "y", "true", "1", "t", "x"})
NO = frozenset({"", "no", "n", "false", "0", "f", "none"})
_SEXES = {
    **dict.fromkeys(("f", "female", "girl", "woman", "2"), Sex.FEMALE),
    **dict.fromkeys(("m", "male", "boy", "man", "1"), Sex.MALE),
}
_KINDS = {
    **dict.fromkeys(("child", "young person", "pupil", "student", "cyp"), Kind.CHILD),
    **dict.fromkeys(("unborn", "unborn child", "unborn baby"), Kind.UNBORN_CHILD),
    **dict.fromkeys(("adult", "parent", "carer", "parent/carer"), Kind.ADULT),
}


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong in a row: the field, a code, and what the cell says or a limit is."""

    field: Field | None
    code: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row as it will be kept. `identity` is None where something is wrong; `protected`: the list itself says so."""

    identity: Identity | None
    reference: str = ""
    protected: bool = False
    faults: tuple[RowFault, ...] = ()


@dataclass(slots=True)
class _Reader:
    """The cells of one row by field, and what was found wrong."""

    cells: dict[Field, str]
    mapping: Mapping
    today: date
    demo: bool
    faults: list[RowFault] = field(default_factory=list)

    def text(self, wanted: Field, longest: int) -> str:
        said = self.cells.get(wanted, "")
        if len(said) > longest:
            self.faults.append(RowFault(wanted, "too_long", str(longest)))
            return ""
        if said and not said.replace("\n", " ").isprintable():
            self.faults.append(RowFault(wanted, "signs"))
            return ""
        return said

    def day(self, wanted: Field, first: date, last: date) -> date | None:
        said = self.cells.get(wanted, "")
        if not said:
            return None
        try:
            day = read_day(said, order=self.mapping.order, today=self.today)
        except BadDay as bad:
            self.faults.append(RowFault(wanted, bad.code, said[:40]))
            return None
        if not first <= day <= last:
            self.faults.append(RowFault(wanted, "day_far", said[:40]))
            return None
        return day

    def word(self, wanted: Field, known: dict[str, _Word], otherwise: _Word) -> _Word:
        return known.get(" ".join(self.cells.get(wanted, "").casefold().split()), otherwise)

    def yes(self, wanted: Field) -> bool | None:
        said = self.cells.get(wanted, "").casefold()
        if said in YES or said in NO:
            return said in YES
        self.faults.append(RowFault(wanted, "yes_or_no", said[:40]))
        return None


def read_row(cells: Sequence[str], mapping: Mapping, *, today: date, demo: bool = False) -> Row:
    """Who a row is about. `demo`: numbers of the ranges that are nobody's are taken."""
    reader = _Reader(_by_field(cells, mapping), mapping, today, demo)
    protected = reader.yes(Field.PROTECTED) is not False
    identity = _identity(reader)
    if not identity.name and not reader.faults:
        reader.faults.append(RowFault(None, "no_name"))
    if reader.faults:
        return Row(identity=None, faults=tuple(reader.faults))
    held = dict(identity.identifiers)
    return Row(identity=identity, reference=held.get(IdentifierKind.LOCAL, ""), protected=protected)


def _by_field(cells: Sequence[str], mapping: Mapping) -> dict[Field, str]:
    found: dict[Field, str] = {}
    for one, place in mapping.places:
        said = bare(cells[place]) if place < len(cells) else ""
        if said:
            found[one] = f"{found[one]}\n{said}" if one in found else said
    return found


def _identity(reader: _Reader) -> Identity:
    names = _names(reader)
    due = reader.day(Field.DUE, reader.today - LONGEST_WAIT, reader.today + LONGEST_WAIT)
    born = reader.day(Field.BORN, reader.today - timedelta(days=366 * OLDEST), reader.today)
    unborn = Kind.UNBORN_CHILD if due and not born else reader.mapping.kind
    language = reader.text(Field.LANGUAGE, LONGEST_WORD)
    interpreter = reader.yes(Field.INTERPRETER) if reader.cells.get(Field.INTERPRETER) else None
    return Identity(
        kind=reader.word(Field.KIND, _KINDS, unborn),
        given_names=names.given,
        family_name=names.family,
        order=names.order,
        known_as=reader.text(Field.KNOWN_AS, LONGEST_NAME),
        other_names=_former(reader, names),
        born=born,
        due=due,
        sex=reader.word(Field.SEX, _SEXES, Sex.UNKNOWN),
        identifiers=_numbers(reader),
        addresses=_addresses(reader),
        languages=(language,) if language else (),
        interpreter={True: YesNo.YES, False: YesNo.NO, None: YesNo.UNKNOWN}[interpreter],
        contacts=_contacts(reader),
    )


def _names(reader: _Reader) -> Name:
    given, middle = reader.text(Field.GIVEN, LONGEST_NAME), reader.text(Field.MIDDLE, LONGEST_NAME)
    family, whole = reader.text(Field.FAMILY, LONGEST_NAME), reader.text(Field.FULL_NAME, LONGEST_NAME)
    if given or family or not whole:
        return Name(given=" ".join(part for part in (given, middle) if part), family=family)
    last, comma, first = whole.partition(",")
    if comma and first.strip():
        return Name(given=first.strip(), family=last.strip())
    # Which of its words is the family's name cannot be told in every language.
    return Name(given=whole, order=NameOrder.AS_WRITTEN)


def _former(reader: _Reader, present: Name) -> tuple[Name, ...]:
    former = reader.text(Field.FORMER_FAMILY, LONGEST_NAME)
    if not former or former.casefold() == present.family.casefold():
        return ()
    return (Name(kind=NameKind.FORMER, given=present.given, family=former),)


def _numbers(reader: _Reader) -> tuple[tuple[IdentifierKind, str], ...]:
    found = []
    for one, kind in NUMBERS.items():
        said = reader.cells.get(one, "")
        if not said:
            continue
        try:
            found.append((kind, check_identifier(kind, said, demo=reader.demo)))
        except BadIdentifier as bad:
            reader.faults.append(RowFault(one, "number", bad.sentence))
    return tuple(found)


def _addresses(reader: _Reader) -> tuple[Address, ...]:
    lines, postcode = reader.text(Field.ADDRESS, LONGEST_LINES), reader.text(Field.POSTCODE, LONGEST_WORD)
    uprn = reader.cells.get(Field.UPRN, "")
    if uprn:
        uprn = _checked(reader, uprn)
    known = read_postcode(postcode)
    if postcode and not known:
        # A postcode of another country, or one with a slip: kept where a person reads it, and never compared.
        lines = f"{lines}\n{postcode}".strip()
    if not lines and not known and not uprn:
        return ()
    return (Address(lines=lines, postcode=known, uprn=uprn, source=Source.RECORDS),)


def _checked(reader: _Reader, uprn: str) -> str:
    try:
        return check_identifier(IdentifierKind.UPRN, uprn)
    except BadIdentifier as bad:
        reader.faults.append(RowFault(Field.UPRN, "number", bad.sentence))
        return ""


def _contacts(reader: _Reader) -> tuple[SafeContact, ...]:
    # A list never says whether a number is safe to ring, so it is not known.
    ways: tuple[tuple[Field, Way], ...] = ((Field.TELEPHONE, Way.TELEPHONE), (Field.EMAIL, Way.EMAIL))
    said = ((way, reader.text(one, LONGEST_NAME)) for one, way in ways)
    return tuple(SafeContact(way=way, value=value) for way, value in said if value)
