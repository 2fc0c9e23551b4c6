"""Documents are accessible PDF, the same for the same data, and data never becomes code."""

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from sharewell.kit.documents import DocumentFailed, render_pdf

TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set text(lang: "en")
= #data.title
#data.body
"""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = tmp_path / "inside" / "page.typ"
    file.parent.mkdir()
    file.write_text(TEMPLATE)
    return file


def words_of(pdf: bytes) -> str:
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


def test_a_document_says_that_it_is_accessible_and_has_a_structure_tree(template: Path) -> None:
    with pikepdf.open(io.BytesIO(render_pdf(template, {"title": "Cofnod", "body": "ŵ ŷ"}))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.open_metadata().get("pdfuaid:part") == "1"


def test_the_same_data_gives_the_same_bytes(template: Path) -> None:
    data = {"title": "A", "body": "b"}
    assert render_pdf(template, data) == render_pdf(template, data)


@pytest.mark.parametrize(
    "hostile", ['#read("../secret.txt")', "#panic()", "*bold* _x_ $y$ = heading", '")#eval("1")']
)
def test_what_was_typed_is_shown_and_never_run(template: Path, hostile: str) -> None:
    assert hostile.split()[0] in words_of(render_pdf(template, {"title": "A", "body": hostile}))


def test_a_template_cannot_read_outside_its_folder(template: Path) -> None:
    template.parent.with_name("secret.txt").write_text("where they live")
    template.write_text('#set document(title: "A")\n#read("../secret.txt")')
    with pytest.raises(DocumentFailed):
        render_pdf(template, {})


def test_a_document_without_a_title_is_refused(template: Path) -> None:
    template.write_text("= No document title")
    with pytest.raises(DocumentFailed):
        render_pdf(template, {})
