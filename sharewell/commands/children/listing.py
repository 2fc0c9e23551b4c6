"""Searching a list in a file without keeping anything of it: it is read into memory, and forgotten at the end."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from sharewell.commands.children.candidates import Answer, Search, candidate
from sharewell.domain.entries_file import Field, guessed, plain_heading
from sharewell.domain.matching import Particulars, grade, shipped_families, shipped_weights
from sharewell.domain.matching.grades import of_search
from sharewell.domain.matching.typed import FIELDS, BadField, read_fields
from sharewell.kit.lookup import Register, build

SEARCHED: Mapping[Field, str] = {
    Field.REFERENCE: "id",
    Field.GIVEN: "given",
    Field.MIDDLE: "given",
    Field.FAMILY: "family",
    Field.FORMER_FAMILY: "family",
    Field.BORN: "born",
    Field.POSTCODE: "postcode",
    Field.SEX: "sex",
    Field.NHS_NUMBER: "nhs_number",
    Field.CHI: "chi",
    Field.HEALTH_AND_CARE: "health_and_care",
    Field.UPN: "upn",
    Field.ULN: "uln",
}
"""What a column that a list can have is searched as. Two columns of names are joined."""
SEPARATORS = ",;\t|"
LONGEST_CELL = 10_000


class BadList(ValueError):
    """The file is no list that can be searched; says why."""


def searched(file: Path) -> Search:
    """What searches a file. Without a column of ids a row's id is its number, 1 for the first after the heading.

    Raises:
        OSError: it cannot be read.
        BadList: it has no heading that is known, or is not text.
    """
    names: list[str] = []
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            register = Register(build(_people(opened, names), shipped_families()), shipped_weights())
    except (UnicodeDecodeError, csv.Error) as wrong:
        raise BadList(f"it cannot be read as CSV in UTF-8 ({wrong}). Save it as “CSV UTF-8”") from wrong
    return _search(register, names.__getitem__)


def _search(register: Register, own_id: Callable[[int], str]) -> Search:
    def search(fields: Mapping[str, str], limit: int) -> Answer:
        found = register.search(read_fields(fields), limit)
        among = [grade(one.probability, one.weighed.levels) for one in found]
        apart = [grade(one.weighed.probability, one.weighed.levels) for one in found]
        written = [
            candidate(own_id(one.place), one.probability, each, one.reasons)
            for one, each in zip(found, among, strict=True)
        ]
        return {"grade": str(of_search(apart, among)), "candidates": written}

    return search


def _people(opened: Iterable[str], names: list[str]) -> Iterator[Particulars]:
    lines = iter(opened)
    first = next(lines, "")
    rows = csv.reader(chain([first], lines), delimiter=max(SEPARATORS, key=first.count), strict=True)
    columns = _columns(next(rows, []))
    if not {"given", "family", *FIELDS} & set(columns):
        raise BadList(
            "its first line has no heading that is known, such as given, family, born, postcode, nhs_number"
        )
    for number, row in enumerate(rows, start=1):
        said: dict[str, str] = {}
        for field, cell in zip(columns, row, strict=False):
            if field and cell:
                said[field] = f"{said[field]} {cell}" if field in said else cell[:LONGEST_CELL]
        names.append(said.pop("id", "") or str(number))
        yield _person(said)


def _columns(headings: Sequence[str]) -> list[str | None]:
    """What each column is searched as: by the field's own name, else as a list to bring in has it."""
    plain = [plain_heading(heading).replace(" ", "_") for heading in headings]
    guesses = (SEARCHED.get(field) if field else None for field in guessed(headings))
    return [own if own in FIELDS or own == "id" else guess for own, guess in zip(plain, guesses, strict=True)]


def _person(said: Mapping[str, str]) -> Particulars:
    """What a row says; a cell that cannot be read says nothing."""
    try:
        read = read_fields(said)
        return read[0].particulars if read else Particulars()
    except BadField as wrong:
        name: Any = str(wrong).partition(":")[0]
        return _person({field: cell for field, cell in said.items() if field != name})
