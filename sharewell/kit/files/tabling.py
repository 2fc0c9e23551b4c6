"""A list as rows of text, from CSV or Excel. Runs apart (see `boxed`): nothing of Django is loaded here.

Each row is a line of JSON: the number of its line in the file, then its cells. What is empty is left out.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import chain, islice
from typing import Any, Final

from sharewell.domain.tables import BadFile, decoded, numbered_rows, separator_of
from sharewell.kit.files.check.zips import weigh_container
from sharewell.kit.files.kinds import MEBIBYTE, Unfit, Unfitness

LARGEST_TABLE: Final = 40 * MEBIBYTE
MOST_ROWS: Final = 250_000
MOST_COLUMNS: Final = 100
LONGEST_CELL: Final = 2_000
SEPARATORS: Final = ",;\t|"
_TITLES: Final = 10
"""Above the headings a list may have a few lines of title."""
_MOST_UNPACKED: Final = 300 * MEBIBYTE
_MOST_STRINGS: Final = 60 * MEBIBYTE
_OLD: Final = b"\xd0\xcf\x11\xe0"

Numbered = tuple[int, list[str]]


def table_in(content: bytes) -> tuple[dict[str, Any], bytes]:
    """What a list holds, and its rows.

    Raises:
        Unfit: it is no list, or more than is taken.
    """
    if len(content) > LARGEST_TABLE:
        raise Unfit(Unfitness.TOO_LARGE, at_most=LARGEST_TABLE)
    if content.startswith(_OLD):
        raise Unfit(Unfitness.OLD_OFFICE)
    try:
        return _told(_excel(content) if content.startswith(b"PK") else _lines(content))
    except BadFile as bad:
        if bad.code == "quotes":
            # The number is that of the line.
            raise Unfit(Unfitness.OPEN_QUOTE, at_most=int(bad.about)) from bad
        raise Unfit(Unfitness.EMPTY if bad.code == "empty" else Unfitness.NO_TABLE) from bad


def _told(rows: Iterator[Numbered]) -> tuple[dict[str, Any], bytes]:
    headings, rest = _headed(rows)
    if not headings:
        raise Unfit(Unfitness.EMPTY)
    if len(headings) > MOST_COLUMNS:
        raise Unfit(Unfitness.TOO_MANY_COLUMNS, at_most=MOST_COLUMNS)
    out, count = io.BytesIO(), 0
    for number, cells in rest:
        if any(cells):
            count += 1
            if count > MOST_ROWS:
                raise Unfit(Unfitness.TOO_MANY_ROWS, at_most=MOST_ROWS)
            out.write(json.dumps([number, *_within(cells)], ensure_ascii=False).encode("utf-8", "replace"))
            out.write(b"\n")
    if not count:
        raise Unfit(Unfitness.NO_LINES)
    return {"headings": headings, "rows": count}, out.getvalue()


def _headed(rows: Iterator[Numbered]) -> tuple[list[str], Iterable[Numbered]]:
    """The headings: the first row in which more than one cell says something, of the first few."""
    first = list(islice(((number, cells) for number, cells in rows if any(cells)), _TITLES))
    at = next((place for place, (_, cells) in enumerate(first) if sum(map(bool, cells)) > 1), 0)
    if not first:
        return [], ()
    return _within(first[at][1]), chain(first[at + 1 :], rows)


def _within(cells: list[str]) -> list[str]:
    # One sign more than is taken, so that a cell which is too long is still seen to be.
    kept = [cell[: LONGEST_CELL + 1] for cell in cells[: MOST_COLUMNS + 1]]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _lines(content: bytes) -> Iterator[Numbered]:
    text = decoded(content)
    for number, cells in numbered_rows(text, separator_of(text, SEPARATORS)):
        yield number, [cell.strip() for cell in cells]


def _excel(content: bytes) -> Iterator[Numbered]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    _weigh(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
        if sheet is None:
            raise Unfit(Unfitness.EMPTY)
        # What a file says of its own size may be wrong, or meant to be.
        sheet.reset_dimensions()
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            # One column more than is taken, so that too many are seen to be.
            yield number, [_plain(cell) for cell in row[: MOST_COLUMNS + 1]]
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile, SyntaxError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


def _weigh(content: bytes) -> None:
    weigh_container(content, most_unpacked=_MOST_UNPACKED, most_of_one=_MOST_UNPACKED)
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        sizes = {entry.filename: entry.file_size for entry in container.infolist()}
    if sizes.get("xl/sharedStrings.xml", 0) > _MOST_STRINGS:
        raise Unfit(Unfitness.TOO_MUCH_INSIDE)
    if "xl/workbook.xml" not in sizes:
        raise Unfit(Unfitness.NO_TABLE)


def _plain(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
