"""The file as it comes: whatever program wrote it, and what is wrong with it."""

import pytest

from sharewell.domain.directory_file import (
    EXAMPLE,
    LARGEST,
    MOST_LINES,
    BadFile,
    Line,
    checked,
    read_sheet,
    written,
)

HEAD = "organisation,area,phone\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_file_is_read_whatever_program_wrote_it(encoding: str, separator: str, ending: str) -> None:
    rows = [["Organisation", "AREA", "duty hours"], ["Café – Kids", "A, B; C", "8am"], ["", "", ""]]
    quoted = [separator.join(f'"{cell}"' for cell in row) for row in rows]
    (line,) = read_sheet(ending.join(quoted).encode(encoding)).lines
    assert (line.number, line.cells["organisation"], line.cells["area"]) == (2, "Café – Kids", "A, B; C")


@pytest.mark.parametrize(
    ("data", "code", "about"),
    [
        (b"", "empty", ""),
        (b" \n\n", "empty", ""),
        (b"PK\x03\x04rest", "spreadsheet", ""),
        (b"organisation,area\nA\x81,B", "encoding", ""),
        (b"organisation,area\nA\0,B", "no_text", ""),
        (b"x" * (LARGEST + 1), "too_large", ""),
        (b"organisation,area,colour\n", "unknown_column", "colour"),
        (b"organisation,area,Area\n", "column_twice", "area"),
        (b"organisation,phone\n", "no_column", "area"),
        (b'organisation,area\nA,B\n"C,D\n', "quotes", "3"),
        (HEAD.encode() + b"A,B,1\n" * (MOST_LINES + 1), "too_many", ""),
    ],
    ids=range(11),
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, code: str, about: str) -> None:
    with pytest.raises(BadFile) as bad:
        read_sheet(data)
    assert (bad.value.code, bad.value.about) == (code, about)


def test_lines_keep_their_numbers_through_line_breaks_and_blank_lines() -> None:
    sheet = read_sheet((HEAD + '"A\nB",C,1\n\n,,\nD,E,2,3\nF,G,4').encode())
    assert [(line.number, line.cells["organisation"]) for line in sheet.lines] == [(2, "A B"), (7, "F")]
    assert [(fault.line, fault.code) for fault in sheet.faults] == [(6, "too_many_cells")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_formula_is_text_in_what_is_written_and_itself_when_read_again(start: str) -> None:
    data = written([{**EXAMPLE, "organisation": f"{start}1+1", "phone": "+44 1632 960001"}])
    assert f"'{start}1+1,".encode() in data
    (line,) = read_sheet(data).lines
    assert (line.cells["organisation"], line.cells["phone"]) == (f"{start}1+1", "+44 1632 960001")


def test_the_template_is_right() -> None:
    (line,) = read_sheet(written([EXAMPLE])).lines
    assert checked(line) == (dict(EXAMPLE), ())


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("organisation", "", "needed"),
        ("nation", "France", "word"),
        ("sector", "unknown", "word"),
        ("front_door", "perhaps", "yes_or_no"),
        ("phone", "ask Jo", "phone"),
        ("notice_email", "office", "email"),
        ("contact_for", "tea", "word"),
        ("contact_for", "", "needed_for_contact"),
        ("contact_hours", "9-5", "hours"),
        ("contact_order", "0", "order"),
        ("contact_order", "²", "order"),
        ("contact_valid_until", "31/02/2026", "day"),
        ("contact_name", "x" * 151, "too_long"),
        ("area", "a\u202eb", "too_long"),
    ],
)
def test_a_cell_that_cannot_be_is_a_fault_of_its_line(column: str, cell: str, code: str) -> None:
    _cells, faults = checked(Line(7, {**EXAMPLE, column: cell}))
    assert [(one.line, one.column, one.code) for one in faults] == [(7, column, code)]


def test_cells_are_stored_one_way_however_they_are_written() -> None:
    said = {
        **EXAMPLE,
        "sector": "Children’s social-care",
        "front_door": "Y",
        "notice_email": "A@B.example.org",
        "contact_hours": "weekdays 8am to 6pm",
        "contact_valid_until": "1/2/2027",
    }
    cells, faults = checked(Line(2, said))
    assert not faults
    assert {name: cells[name] for name in said if cells[name] != EXAMPLE[name]} == {
        "sector": "childrens_social_care",
        "front_door": "yes",
        "notice_email": "a@b.example.org",
        "contact_hours": "Mon-Fri 08:00-18:00",
        "contact_valid_until": "2027-02-01",
    }
