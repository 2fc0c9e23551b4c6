"""From the bytes of a file to its lines, whatever program wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sharewell.domain.directory_file.columns import COLUMNS, WHICH
from sharewell.domain.tables import BadFile, bare, decoded, numbered_rows, separator_of

LARGEST = 900_000
"""Bytes; a directory of the size that one file may have is far smaller."""
MOST_LINES = 2000
SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one line; `column` may be empty where the line as a whole is meant."""

    line: int
    column: str
    code: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number in the file, and its cells by column, trimmed; absent columns are empty."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lines that say something, and those that cannot be read."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...] = field(default=())


def read_sheet(data: bytes) -> Sheet:
    """The lines of a CSV file: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises:
        BadFile: it is too large, no such file, or its first line is not as it should be.
    """
    if len(data) > LARGEST:
        raise BadFile("too_large")
    text = _text(data)
    rows = numbered_rows(text, separator_of(text, SEPARATORS))
    head = next(rows)[1]
    columns = _columns(head)
    lines: list[Line] = []
    faults: list[Fault] = []
    for number, cells in rows:
        if len(lines) + len(faults) >= MOST_LINES:
            raise BadFile("too_many")
        if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
            faults.append(Fault(number, "", "too_many_cells"))
        elif any(cell.strip() for cell in cells):
            said = {name: bare(cell) for name, cell in zip(columns, cells, strict=False)}
            lines.append(Line(number, {name: said.get(name, "") for name in COLUMNS}))
    return Sheet(tuple(lines), tuple(faults))


def _text(data: bytes) -> str:
    if data.startswith(b"PK"):
        raise BadFile("spreadsheet")
    return decoded(data)


def _columns(head: list[str]) -> list[str]:
    names = ["_".join(bare(cell).casefold().replace("_", " ").split()) for cell in head]
    while names and not names[-1]:
        names.pop()
    for name in names:
        if name not in COLUMNS:
            raise BadFile("unknown_column", name)
        if names.count(name) > 1:
            raise BadFile("column_twice", name)
    for name in WHICH:
        if name not in names:
            raise BadFile("no_column", name)
    return names
