"""A list of children as a CSV file, for private matching. What is wrong with a line is said, and nothing is guessed."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.domain.matching import Particulars, Sex, name_words
from sharewell.kit.private_matching.people import OpenPerson, ShieldedPerson

COLUMNS = ("id", "given_names", "family_name", "born", "postcode", "nhs_number", "sex", "shielded")
SHIELDED = {"": False, "no": False, "yes": True}


class BadList(ValueError):
    """The file cannot be used; says which line and why."""


@dataclass(frozen=True, slots=True)
class People:
    """A list: those who may be matched, and those who are shielded, of whom only the ids were kept."""

    open: tuple[OpenPerson, ...]
    shielded: tuple[ShieldedPerson, ...]


def read_list(file: Path) -> People:
    """The people of a file with the columns of COLUMNS, in any order; those not needed may be absent but the last.

    `shielded` (yes or no) must be there: a list that does not say who is shielded is refused. Raises BadList.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = csv.DictReader(opened)
            missing = {"id", "shielded"} - set(rows.fieldnames or ())
            if missing:
                raise BadList(f"{file.name} has no column {' or '.join(sorted(missing))}")
            people = list(_people(rows, file.name))
    except (OSError, UnicodeDecodeError, csv.Error) as failed:
        raise BadList(f"{file.name} cannot be read: {failed}") from failed
    return People(
        tuple(each for each in people if isinstance(each, OpenPerson)),
        tuple(each for each in people if isinstance(each, ShieldedPerson)),
    )


def _people(rows: "csv.DictReader[str]", name: str) -> Iterator[OpenPerson | ShieldedPerson]:
    seen: set[str] = set()
    for row in rows:
        plain = {column: (row.get(column) or "").strip() for column in COLUMNS}
        try:
            if not plain["id"] or plain["id"] in seen:
                raise BadList("each line needs an id of its own")
            seen.add(plain["id"])
            yield _person(plain)
        except (BadList, BadIdentifier, ValueError) as wrong:
            raise BadList(f"{name}, line {rows.line_num}: {wrong}") from wrong


def _person(plain: dict[str, str]) -> OpenPerson | ShieldedPerson:
    shielded = SHIELDED.get(plain["shielded"].casefold())
    if shielded is None:
        raise BadList("shielded is yes or no")
    if shielded:
        return ShieldedPerson(plain["id"])
    postcode = "".join(plain["postcode"].upper().split())
    return OpenPerson(
        plain["id"],
        Particulars(
            given=name_words(plain["given_names"]),
            family=name_words(plain["family_name"]),
            born=date.fromisoformat(plain["born"]) if plain["born"] else None,
            postcodes=(postcode,) if postcode else (),
            sex=_sex(plain["sex"]),
            numbers=_numbers(plain["nhs_number"]),
        ),
    )


def _numbers(typed: str) -> tuple[tuple[IdentifierKind, str], ...]:
    return ((IdentifierKind.NHS_NUMBER, check_identifier(IdentifierKind.NHS_NUMBER, typed)),) if typed else ()


def _sex(typed: str) -> Sex:
    try:
        return Sex(typed.casefold()[:1])
    except ValueError as wrong:
        raise BadList("sex is f, m or empty") from wrong
