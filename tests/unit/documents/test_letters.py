"""Whatever somebody typed, the document is made: what its fonts lack is said in words, or stands as a box."""

from pathlib import Path

import pypdfium2
import pytest

from sharewell.kit.documents import render_pdf
from sharewell.kit.documents.letters import DRAWN, fitting

TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set text(lang: "en", font: "Libertinus Serif")
#for line in data.body { par(line) }
"""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = tmp_path / "page.typ"
    file.write_text(TEMPLATE)
    return file


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain words", "plain words"),
        ("a\x00b\x01c\x1b[31md\x7fe\x9bf", "abc[31mdef"),
        ("one\r\ntwo\rthree\x0bfour\x0cfive", "one\ntwo\nthree\nfour\nfive"),
        ("half \ud83d of it", "half □ of it"),
        ("photo\u202egnp.exe", "photognp.exe"),
        ("\ufeffwords", "words"),
        ("I cried 😭 then 🤷🏽‍♀️.", "I cried [loudly crying face] then [shrug]\u200d♀."),
        ("Ｍum", "Mum"),
        ("ŵ ŷ Łódź Ελλάδα Київ עברית العربية", "ŵ ŷ Łódź Ελλάδα Київ עברית العربية"),
        ("小明 ਪੰਜਾਬੀ", "□□ □□□□□"),
        ("\ue000\U0010ffff\ufffe", "□□□"),
    ],
)
def test_what_was_typed_is_made_fit_for_paper(typed: str, shown: str) -> None:
    assert fitting(typed) == shown


def test_a_word_too_long_for_a_line_can_be_broken_and_a_digest_stays_whole() -> None:
    digest = "0f" * 32
    assert fitting(digest) == digest
    broken = fitting("W" * 4000)
    assert broken.replace("\u200b", "") == "W" * 4000
    assert max(map(len, broken.split("\u200b"))) <= 30


def test_every_letter_that_is_left_is_in_the_fonts(template: Path) -> None:
    letters = [chr(one) for first, last in DRAWN for one in range(first, last + 1)]
    lines = [fitting(f"a{letter}") for letter in letters]
    assert render_pdf(template, {"title": "All", "body": lines}).startswith(b"%PDF")


@pytest.mark.parametrize(
    "nasty",
    [
        "\x00\x01\x08\x1b",
        "\ud800",
        "\u202e\u2066" * 50,
        "😀" * 40,
        "中" * 400,
        "W" * 20_000,
        "mark\u093b,\u093bβ",
    ],
    ids=("controls", "half", "turns", "pictures", "chinese", "long", "mixed"),
)
def test_no_typed_words_keep_a_document_from_being_made(template: Path, nasty: str) -> None:
    pdf = render_pdf(template, {"title": f"T{nasty[:40]}", "body": [f"before {nasty} after"]})
    assert "before" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
