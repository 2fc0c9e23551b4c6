"""Word files say the same as the PDF: real headings, real tables, a language, and nothing of when they were made."""

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from sharewell.kit.documents import render_word

DATA: dict[str, Any] = {
    "language": "en-gb",
    "title": "School nurses & schools",
    "reference": "AG-2222-2222",
    "made": "Made today for Ada",
    "page": "Page",
    "of": "of",
    "rows": [["Sort", "For both sides"], ["Held by", ""]],
    "sections": [
        {"title": "The parties", "parts": [{"title": "Oak School", "rows": [["Whom to ask", "The lead"]]}]},
        {
            "title": "What is shared",
            "columns": ["What", "About"],
            "table": [["Health", "a\nb"], ["School", ""]],
        },
        {"title": "Said nowhere", "rows": []},
        {"title": "Signatures", "rows": [], "none": "Nobody has signed yet."},
    ],
    "last": [["Fingerprint", "0a1b"]],
}


def read(data: dict[str, Any]) -> Document:
    return docx.Document(io.BytesIO(render_word(data)))


def test_headings_are_headings_and_stand_in_their_order() -> None:
    found = [(one.style.name, one.text) for one in read(DATA).paragraphs if one.style.name != "Normal"]
    assert found == [
        ("Heading 1", "School nurses & schools"),
        ("Heading 2", "The parties"),
        ("Heading 3", "Oak School"),
        ("Heading 2", "What is shared"),
        ("Heading 2", "Signatures"),
    ]


def test_everything_that_is_said_stands_there_and_no_paragraph_is_empty() -> None:
    said = [one.text for one in read(DATA).paragraphs]
    assert {"Sort\nFor both sides", "Whom to ask\nThe lead", "Fingerprint\n0a1b"} <= set(said)
    assert "Nobody has signed yet." in said
    assert all(one.strip() for one in said)


def test_the_words_of_a_section_are_paragraphs() -> None:
    read_back = read({**DATA, "sections": [{"title": "Why", "words": "To help.\nAll.\n\nNow."}]})
    said = [(one.style.name, one.text) for one in read_back.paragraphs]
    assert said[-4:-1] == [("Heading 2", "Why"), ("Normal", "To help.\nAll."), ("Normal", "Now.")]


def test_a_table_has_a_header_row_that_comes_again_on_each_page() -> None:
    table = read(DATA).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["What", "About"], ["Health", "a\nb"], ["School", ""],
    ]  # fmt: skip
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False]


@pytest.mark.parametrize(("language", "written"), [("en-gb", "en-GB"), ("cy", "cy-GB")])
def test_the_file_says_its_title_and_language(language: str, written: str) -> None:
    found = read({**DATA, "language": language})
    known = found.core_properties
    assert (known.title, known.language) == ("School nurses & schools AG-2222-2222", written)
    assert {one.get(qn("w:val")) for one in found.styles.element.iter(qn("w:lang"))} == {written}
    assert not (known.author or known.comments or known.last_modified_by)


def test_the_same_data_gives_the_same_bytes() -> None:
    made = render_word(DATA)
    assert made == render_word(DATA)
    with zipfile.ZipFile(io.BytesIO(made)) as found:
        assert {one.date_time[0] for one in found.infolist()} == {1980}


@pytest.mark.parametrize(
    "nasty", ["a\x00b", "a\ud800b", "a\uffffb", "a\u202eb", "a\x0bb", "<w:p/>", "ŵ ŷ 👧"]
)
def test_no_letters_keep_it_from_being_made(nasty: str) -> None:
    row = [["Said", f"before {nasty} after"]]
    found = read({**DATA, "title": nasty, "rows": row, "sections": [], "last": []})
    assert found.paragraphs[-1].text.startswith("Said\nbefore ")
    assert found.paragraphs[-1].text.endswith(" after")
