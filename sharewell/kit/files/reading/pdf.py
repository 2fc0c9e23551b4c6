"""The words of a PDF: its pages, the notes on them, what fields hold, and what the document says of itself."""

from collections.abc import Iterator
from typing import Final

import pikepdf
import pypdfium2

from sharewell.kit.files.check.pdf import opened
from sharewell.kit.files.kinds import Unfit, Unfitness

_SAYS: Final = frozenset(
    {
        "/Contents",
        "/T",
        "/TU",
        "/V",
        "/DV",
        "/Alt",
        "/ActualText",
        "/E",
        "/RC",
        "/Subj",
        "/Title",
        "/URI",
        "/Author",
    }
    | {"/Subject", "/Keywords", "/Creator", "/Producer", "/Lang"}
)


def words_in_pdf(content: bytes) -> str:
    """The text of every page and of every note and field. Raises Unfit."""
    with opened(content) as document:
        said = list(_said(document))
    return "\n".join([*_pages(content), *said])


def _pages(content: bytes) -> Iterator[str]:
    try:
        document = pypdfium2.PdfDocument(content)
        try:
            for page in document:
                yield page.get_textpage().get_text_bounded()
        finally:
            document.close()
    except pypdfium2.PdfiumError as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


def _said(document: pikepdf.Pdf) -> Iterator[str]:
    for one in document.objects:
        yield from _strings(one, 0)
    with document.open_metadata(set_pikepdf_as_editor=False) as about:
        yield from (str(value) for value in about.values())


def _strings(one: object, depth: int) -> Iterator[str]:
    if depth > 100 or not isinstance(one, pikepdf.Object):
        return
    if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, value in one.items():
            if isinstance(value, pikepdf.String) and key in _SAYS:
                yield str(value)
            elif isinstance(value, pikepdf.Object) and not value.is_indirect:
                yield from _strings(value, depth + 1)
    elif isinstance(one, pikepdf.Array):
        for value in list(one):
            yield from _strings(value, depth + 1)
