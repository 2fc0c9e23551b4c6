"""From the bytes of a file of lines to its rows, whatever program wrote it."""

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from sharewell.domain.tables.writing import FORMULAS


class BadFile(ValueError):
    """The file as a whole cannot be read; `code` says why, and `about` names the column or line meant."""

    def __init__(self, code: str, about: str = "") -> None:
        super().__init__(f"{code} {about}".strip())
        self.code, self.about = code, about


def decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises:
        BadFile: it is none of these (`encoding`), holds what is no text (`no_text`), or nothing (`empty`).
    """
    try:
        text = _text(data)
    except UnicodeDecodeError as wrong:
        raise BadFile("encoding") from wrong
    if "\0" in text:
        raise BadFile("no_text")
    if not text.strip():
        raise BadFile("empty")
    return text


def _text(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def separator_of(text: str, separators: str) -> str:
    """Which of these signs parts the cells: the most frequent in the first line that says something."""
    first = next(line for line in io.StringIO(text) if line.strip())
    return max(separators, key=first.count)


def numbered_rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line on which it begins. Raises BadFile (`quotes`) where a quote never ends."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
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


def bare(cell: str) -> str:
    """A cell on one line, without the mark that our own export puts before what a spreadsheet would run."""
    plain = " ".join(cell.split())
    return plain[1:] if plain.startswith("'") and plain[1:].startswith(FORMULAS) else plain
