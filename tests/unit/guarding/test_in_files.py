"""The same spellings inside Word, Excel and PDF files, as the words of a file are read for the guard."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sharewell.domain.guarding import FactKind, Guard, ProtectedFact
from sharewell.kit.documents import render_pdf
from sharewell.kit.files.kinds import MediaType
from sharewell.kit.files.reading import words_in
from tests.unit.files import good
from tests.unit.guarding.figures import DRAWN
from tests.unit.guarding.spellings import carried, spelling

EACH = 20
TEMPLATE = """#set document(title: "Letter")
#set page(width: 90mm)
#let data = json(bytes(sys.inputs.data))
#for text in data.texts [#par(text)]
"""


def _word(texts: Sequence[str], _folder: Path) -> bytes:
    return good.word(*texts)


def _excel(texts: Sequence[str], _folder: Path) -> bytes:
    def fill(book: Any) -> None:
        for row, text in enumerate(texts, 3):
            book.active.cell(row, 1).value = text

    return good.excel(fill)


def _pdf(texts: Sequence[str], folder: Path) -> bytes:
    template = folder / "letter.typ"
    template.write_text(TEMPLATE, "utf-8")
    return render_pdf(template, {"texts": list(texts)})


MADE: dict[MediaType, Callable[[Sequence[str], Path], bytes]] = {
    MediaType.DOCX: _word,
    MediaType.XLSX: _excel,
    MediaType.PDF: _pdf,
}


def told(draw: Random, media_type: MediaType) -> tuple[list[ProtectedFact], list[str]]:
    """Facts of every kind, and texts that tell them in some spelling; in a PDF of letters that its font has."""
    facts: list[ProtectedFact] = []
    texts: list[str] = []
    while len(texts) < EACH * len(DRAWN):
        kind = list(DRAWN)[len(texts) % len(DRAWN)]
        fact = DRAWN[kind](draw)
        text = carried(draw, spelling(draw, kind, fact))
        if media_type is not MediaType.PDF or text.isascii():
            facts.append(ProtectedFact(id=str(len(facts)), kind=kind, text=fact))
            texts.append(text)
    return facts, texts


@pytest.mark.parametrize("media_type", MADE)
def test_spellings_are_found_inside_files(media_type: MediaType, tmp_path: Path) -> None:
    facts, texts = told(Random(f"4{media_type}"), media_type)  # noqa: S311 - test data
    words = words_in(MADE[media_type](texts, tmp_path), media_type)
    found = {hit.fact for hit in Guard(facts).find(words).stopping}
    missed = [(fact, texts[int(fact.id)]) for fact in facts if fact.id not in found]
    always = {FactKind.POSTCODE, FactKind.UPRN, FactKind.PHONE, FactKind.EMAIL}
    assert [one for one in missed if one[0].kind in always] == []
    assert len(missed) <= len(facts) / 100, missed
