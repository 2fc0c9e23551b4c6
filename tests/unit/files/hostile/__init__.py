"""Files that mean harm, or are broken: each with the only answers that it may get."""

from collections.abc import Iterator

from tests.unit.files.hostile import bombs, claims, containers, pdfs, pictures, sheets, sounds, wholes, words
from tests.unit.files.hostile.making import Case

SOURCES = (
    claims.claims,
    claims.texts,
    wholes.behind,
    wholes.cut,
    wholes.bent,
    bombs.bombs,
    bombs.more_bombs,
    pictures.pictures,
    pictures.more_pictures,
    pdfs.pdfs,
    containers.zips,
    containers.more_zips,
    words.word,
    words.orders,
    words.parts,
    words.pictures_inside,
    words.more_word,
    sheets.excel,
    sheets.more_excel,
    sounds.sounds,
)


def cases() -> Iterator[Case]:
    """Every hostile file under its own name."""
    for source in SOURCES:
        yield from source()
