"""From the bytes of a file to its lines, whatever program wrote it."""

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sharewell.domain.directory_file.columns import COLUMNS, WHICH

LARGEST = 900_000
"""Bytes; a directory of the size that one file may have is far smaller."""
MOST_LINES = 2000
SEPARATORS = ",;\t"
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


class BadFile(ValueError):
    """The file as a whole cannot be read; `code` says why, and `about` names the column or line meant."""

    def __init__(self, code: str, about: str = "") -> None:
        super().__init__(f"{code} {about}".strip())
        self.code, self.about = code, about


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
    if not text.strip():
        raise BadFile("empty")
    rows = _rows(text)
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
            said = {name: _cell(cell) for name, cell in zip(columns, cells, strict=False)}
            lines.append(Line(number, {name: said.get(name, "") for name in COLUMNS}))
    return Sheet(tuple(lines), tuple(faults))


def _text(data: bytes) -> str:
    if data.startswith(b"PK"):
        raise BadFile("spreadsheet")
    try:
        text = _decoded(data)
    except UnicodeDecodeError as wrong:
        raise BadFile("encoding") from wrong
    if "\0" in text:
        raise BadFile("no_text")
    return text


def _decoded(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    begins = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as wrong:
            raise BadFile("quotes", str(begins)) from wrong
        if row is None:
            return
        yield begins, row
        begins = reader.line_num + 1


def _separator(text: str) -> str:
    first = next(line for line in text.splitlines() if line.strip())
    return max(SEPARATORS, key=first.count)


def _columns(head: list[str]) -> list[str]:
    names = ["_".join(_cell(cell).casefold().replace("_", " ").split()) for cell in head]
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


def _cell(cell: str) -> str:
    plain = " ".join(cell.split())
    # The mark that our own export puts before what a spreadsheet would run.
    return plain[1:] if plain.startswith("'") and plain[1:].startswith(FORMULAS) else plain
