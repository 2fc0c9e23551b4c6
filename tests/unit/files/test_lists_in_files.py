"""Lists as CSV and Excel: whatever program wrote them, as rows of text; what is too much is not taken."""

import io
import json
import zipfile
from datetime import date

import openpyxl
import pytest

from sharewell.kit.files import tabling
from sharewell.kit.files.kinds import Unfit, Unfitness
from sharewell.kit.files.tabling import table_in


def rows_in(content: bytes) -> list[list[object]]:
    told, rows = table_in(content)
    read = [json.loads(line) for line in rows.splitlines()]
    assert told["rows"] == len(read)
    return [told["headings"], *read]


def workbook(*rows: list[object]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_reads_the_same_however_it_is_written(separator: str, encoding: str) -> None:
    text = f'Name{separator}Town\r\n\r\n"Zoë\nAnn"{separator}Leeds{separator}\r\n'
    assert rows_in(text.encode(encoding)) == [["Name", "Town"], [3, "Zoë\nAnn", "Leeds"]]


def test_a_workbook_reads_as_a_list_with_titles_above_it() -> None:
    content = workbook(
        ["Our children"], [], ["Name", "DOB", "NHS"], ["Zoë", date(2019, 3, 1), 9990000018.0, None]
    )
    assert rows_in(content) == [["Name", "DOB", "NHS"], [4, "Zoë", "2019-03-01", "9990000018"]]


def test_what_is_no_list_is_said() -> None:
    for content, why in (
        (b"", Unfitness.EMPTY),
        (b"\xd0\xcf\x11\xe0old", Unfitness.OLD_OFFICE),
        (b"a,b\n\0", Unfitness.NO_TABLE),
        (b'a,b\n"never ends', Unfitness.OPEN_QUOTE),
        (b"a,b\n,\n", Unfitness.NO_LINES),
        (b"PK\x03\x04damaged", Unfitness.DAMAGED),
    ):
        with pytest.raises(Unfit) as unfit:
            table_in(content)
        assert unfit.value.why is why


def test_too_much_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabling, "MOST_ROWS", 2)
    for content, why in (
        (b"a,b\n1,2\n1,2\n1,2\n", Unfitness.TOO_MANY_ROWS),
        (b",".join([b"x"] * 101), Unfitness.TOO_MANY_COLUMNS),
        (bomb(), Unfitness.TOO_MUCH_INSIDE),
    ):
        with pytest.raises(Unfit) as unfit:
            table_in(content)
        assert unfit.value.why is why


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("xl/workbook.xml", "<x/>")
        container.writestr("xl/worksheets/sheet1.xml", b" " * (20 * 1024 * 1024))
    return out.getvalue()
