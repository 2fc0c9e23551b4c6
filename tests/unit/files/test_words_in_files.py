"""The words in a file, for the guard: found wherever they stand."""

import io

import docx
import openpyxl
import pikepdf
import pytest
from openpyxl.comments import Comment
from PIL import Image

from sharewell.kit.files.box import text_of
from sharewell.kit.files.kinds import MediaType, Unfit, Unfitness
from sharewell.kit.files.reading import words_in


def _word() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("They moved to 14 El")
    paragraph.add_run("m Ro").bold = True
    paragraph.add_run("ad")
    document.sections[0].header.paragraphs[0].text = "In the header"
    document.sections[0].footer.paragraphs[0].text = "In the footer"
    document.add_table(1, 1).cell(0, 0).text = "In a cell"
    hidden = document.add_paragraph().add_run("Hidden words")
    hidden.font.hidden = True
    document.core_properties.author = "An Author"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _excel() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "14 Elm Road"
    book.active["B2"] = '="SW1A " & "1AA"'
    book.active["A1"].comment = Comment("In a comment", "A Commenter")
    book.active.oddHeader.center.text = "Above the page"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "words", ["14 Elm Road", "In the header", "In the footer", "In a cell", "Hidden words", "An Author"]
)
def test_every_part_of_a_word_file_is_read(words: str) -> None:
    assert words in words_in(_word(), MediaType.DOCX)


@pytest.mark.parametrize("words", ["14 Elm Road", "SW1A ", "In a comment", "A Commenter", "Above the page"])
def test_every_part_of_a_spreadsheet_is_read(words: str) -> None:
    assert words in words_in(_excel(), MediaType.XLSX)


def test_what_a_pdf_says_of_itself_is_read() -> None:
    document = pikepdf.new()
    document.add_blank_page()
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Contents="Ring 0113 496 0000"
    )
    note.Rect = pikepdf.Array([0, 0, 10, 10])
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])
    document.docinfo["/Author"] = "14 Elm Road"
    out = io.BytesIO()
    document.save(out)

    assert "Ring 0113 496 0000" in words_in(out.getvalue(), MediaType.PDF)
    assert "14 Elm Road" in words_in(out.getvalue(), MediaType.PDF)


def test_what_a_photograph_says_beside_its_pixels_is_read() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Taken at 14 Elm Road"
    exif[0x9C9C] = "In two-byte letters".encode("utf-16-le")
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif, comment=b"As a comment")

    said = words_in(out.getvalue(), MediaType.JPEG)

    assert "Taken at 14 Elm Road" in said
    assert "In two-byte letters" in said
    assert "As a comment" in said


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_any_usual_code(code: str) -> None:
    assert "Siân’s café" in words_in("Siân’s café\r\n".encode(code), MediaType.TEXT)


def test_it_is_read_apart_and_a_file_that_is_none_is_refused() -> None:
    assert "14 Elm Road" in text_of(_word(), MediaType.DOCX)
    with pytest.raises(Unfit) as refused:
        text_of(_word()[:-500], MediaType.DOCX)
    assert refused.value.why is Unfitness.DAMAGED
