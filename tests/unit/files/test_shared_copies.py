"""What the shared copy lacks, and what it must not lack."""

import io
import zipfile

import docx
import openpyxl
import pikepdf
import pytest
from openpyxl.comments import Comment
from PIL import Image

from sharewell.kit.files.check import examine
from sharewell.kit.files.clean import clean
from sharewell.kit.files.kinds import LeftOut
from tests.unit.files import good


def copy_of(content: bytes) -> bytes:
    return clean(content, examine(content)).content


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        return {name: container.read(name) for name in container.namelist()}


def test_a_photograph_loses_place_phone_and_time_and_stands_upright() -> None:
    made = clean(good.photograph(), examine(good.photograph()))
    with Image.open(io.BytesIO(made.content)) as copy:
        assert not copy.getexif()
        assert copy.size == (48, 64)
    assert b"Phone of Somebody" not in made.content
    assert {LeftOut.PLACE, LeftOut.DETAILS} <= set(made.left_out)


def test_a_photograph_keeps_its_size_and_colours() -> None:
    content = good.picture(size=(640, 480), quality=95)
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(copy_of(content))) as after:
        pairs = zip(before.convert("RGB").tobytes(), after.tobytes(), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= 6


def test_a_pdf_loses_its_author_notes_and_the_place_in_its_photographs() -> None:
    scanned = io.BytesIO()
    with Image.open(io.BytesIO(good.picture(size=(200, 100)))) as page:
        page.save(scanned, "PDF", author="Somebody")
    with pikepdf.open(io.BytesIO(scanned.getvalue())) as document:
        photo = next(one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Width"))
        photo.write(good.photograph(), filter=pikepdf.Name.DCTDecode)
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, T="Somebody", Contents="A note"
        )
        note.Rect = pikepdf.Array([0, 0, 9, 9])
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])
        content = good.saved(document)

    with pikepdf.open(io.BytesIO(copy_of(content))) as copy:
        raw = [one.read_raw_bytes() for one in copy.objects if isinstance(one, pikepdf.Stream)]
        assert copy.trailer.get("/Info") is None
        assert not list(copy.pages[0].get("/Annots", []))
        assert not any(b"Phone of Somebody" in one for one in raw)
        assert any(one.startswith(b"\xff\xd8") for one in raw)


def test_a_pdf_holds_nothing_of_its_earlier_versions() -> None:
    with pikepdf.open(io.BytesIO(good.pdf())) as document:
        document.Root.Secret = document.make_stream(b"an earlier version")
        older = good.saved(document)
    with pikepdf.open(io.BytesIO(older)) as document:
        del document.Root["/Secret"]
        newer = good.saved(document)

    assert b"an earlier version" not in copy_of(older[:-6] + newer if b"earlier" in newer else newer)


def test_a_word_file_loses_authors_links_and_hidden_words_and_still_opens() -> None:
    document = docx.Document(io.BytesIO(good.word("Seen by all")))
    document.add_paragraph().add_run("Seen by none").font.hidden = True
    document.add_picture(io.BytesIO(good.photograph()))
    out = io.BytesIO()
    document.save(out)
    made = clean(out.getvalue(), examine(out.getvalue()))
    whole = b"".join(parts(made.content).values())

    assert [one.text for one in docx.Document(io.BytesIO(made.content)).paragraphs][:1] == ["Seen by all"]
    assert LeftOut.HIDDEN_TEXT in made.left_out
    for gone in (b"Seen by none", b"An Author", b"Phone of Somebody", b"rsid"):
        assert gone not in whole
    assert not any(name.startswith(("docProps", "customXml")) for name in parts(made.content))


def test_a_spreadsheet_loses_formulas_comments_and_authors_and_still_opens() -> None:
    def more(book: openpyxl.Workbook) -> None:
        book.active["B1"] = "=1+1"
        book.active["A1"].comment = Comment("A comment", "Somebody")
        book.active["A3"].hyperlink = "https://example.org/private"
        book.active["A3"] = "a link"
        book.properties.creator = "Somebody"

    made = clean(good.excel(more), examine(good.excel(more)))
    whole = b"".join(parts(made.content).values())

    assert openpyxl.load_workbook(io.BytesIO(made.content)).active["A1"].value == "Absent"
    assert {LeftOut.FORMULAS, LeftOut.COMMENTS, LeftOut.LINKS} <= set(made.left_out)
    for gone in (b"<f>", b"A comment", b"Somebody", b"example.org"):
        assert gone not in whole


@pytest.mark.parametrize(
    ("make", "gone"),
    [
        (good.mp3, b"Kitchen talk"),
        (good.m4a, b"+53.8-001.5/"),
        (good.m4a, b"Phone of Somebody"),
        (good.m4a, b"\xde\xad\xbe\xef"),
    ],
    ids=["title", "place", "phone", "time"],
)
def test_a_recording_loses_what_was_written_beside_it(make: object, gone: bytes) -> None:
    content = make()  # type: ignore[operator]

    assert gone in content
    assert gone not in copy_of(content)
    assert examine(copy_of(content)).seconds == examine(content).seconds
