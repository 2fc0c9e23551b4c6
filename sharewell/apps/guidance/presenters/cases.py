"""The shelves that scenarios stand on."""

from dataclasses import dataclass

from django.urls import reverse

from sharewell.apps.guidance.selectors import Book
from sharewell.apps.guidance.selectors.words import case_words, pack_words, plain_words
from sharewell.domain.advice import load_guidance


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownShelf:
    """A case or a file, and how many scenarios it holds."""

    title: str
    url: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPack:
    """The files of one pack."""

    title: str
    files: tuple[ShownShelf, ...]


def present_cases(book: Book) -> list[ShownShelf]:
    """The special cases, by their words."""
    found = (
        ShownShelf(title=case_words(case), url=reverse("guidance:case", args=[case]), count=len(held))
        for case, held in book.cases.items()
    )
    return sorted(found, key=lambda shelf: shelf.title)


def present_sources(book: Book) -> list[ShownShelf]:
    """The laws and guides, by title, each with the cases that expect a rule which rests on it."""
    known = load_guidance().sources
    found = (
        ShownShelf(title=known[source].title, url=reverse("guidance:case", args=[source]), count=len(held))
        for source, held in book.sources.items()
    )
    return sorted(found, key=lambda shelf: shelf.title)


def present_files(book: Book) -> list[ShownPack]:
    """The files, pack by pack."""
    packs: dict[str, list[ShownShelf]] = {}
    for where, held in book.files.items():
        pack, _slash, name = where.rpartition("/")
        url = reverse("guidance:scenarios", args=[where])
        shelf = ShownShelf(title=plain_words(name).capitalize(), url=url, count=len(held))
        packs.setdefault(pack, []).append(shelf)
    return [ShownPack(title=pack_words(pack), files=tuple(files)) for pack, files in packs.items()]
