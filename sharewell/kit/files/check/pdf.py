"""PDF: opened whole, every object looked at, nothing in it that acts, hides a file or wants a password."""

import io
import re
from typing import Final

import pikepdf

from sharewell.kit.files.kinds import MOST_PAGES, Found, MediaType, Unfit, Unfitness

MOST_OBJECTS: Final = 200_000
_SCRIPTS: Final = frozenset({"/JS", "/JavaScript", "/XFA"})
_ACTS: Final = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToR",
        "/GoToE",
        "/Rendition",
        "/Movie",
        "/Sound",
    }
)
_FILES: Final = frozenset({"/EmbeddedFiles", "/EF", "/RichMediaContent", "/Collection"})
_FILE_MARKS: Final = frozenset({"/FileAttachment", "/RichMedia", "/Screen", "/3D", "/Movie", "/Sound"})
_ENDS: Final = re.compile(rb"%%EOF[\x00\t\n\x0c\r ]*\Z")


def examine(content: bytes, _kind: MediaType) -> Found:
    """A PDF, once every object of it was read. Raises Unfit."""
    if not _ENDS.search(content[-1100:]):
        # A file that was only cut short lacks its last line too; more of something else ends otherwise.
        raise Unfit(Unfitness.MORE_INSIDE if b"%%EOF" in content else Unfitness.DAMAGED)
    if b"PK\x05\x06" in content[-70_000:] and b"PK\x03\x04" in content:
        raise Unfit(Unfitness.MORE_INSIDE)
    with opened(content) as document:
        pages = len(document.pages)
        if not pages:
            raise Unfit(Unfitness.DAMAGED)
        if pages > MOST_PAGES:
            raise Unfit(Unfitness.TOO_MANY_PAGES, at_most=MOST_PAGES)
        _look_at_all(document)
    return Found(media_type=MediaType.PDF, pages=pages)


def opened(content: bytes) -> pikepdf.Pdf:
    """The document. Raises Unfit."""
    try:
        document = pikepdf.open(io.BytesIO(content), attempt_recovery=False, suppress_warnings=True)
    except pikepdf.PasswordError as locked:
        raise Unfit(Unfitness.PASSWORD) from locked
    except (pikepdf.PdfError, ValueError, RuntimeError, OSError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong
    if document.is_encrypted:
        document.close()
        raise Unfit(Unfitness.PASSWORD)
    return document


def _look_at_all(document: pikepdf.Pdf) -> None:
    try:
        if len(document.objects) > MOST_OBJECTS:
            raise Unfit(Unfitness.TOO_MUCH_INSIDE)
        for one in document.objects:
            _look(one, 0)
    except (pikepdf.PdfError, RuntimeError, ValueError, RecursionError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


def _look(one: object, depth: int) -> None:
    """Look into an object; what it only refers to is in the list of objects and is looked at there."""
    if depth > 100:
        raise Unfit(Unfitness.DAMAGED)
    if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        _judge(one)
        inner = [value for _key, value in one.items()]
    elif isinstance(one, pikepdf.Array):
        inner = list(one)
    else:
        return
    for value in inner:
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            _look(value, depth + 1)


def _judge(one: pikepdf.Dictionary | pikepdf.Stream) -> None:
    keys = set(one.keys())
    acts = str(one.get("/S", ""))
    if keys & _SCRIPTS or acts in _ACTS:
        raise Unfit(Unfitness.SCRIPT)
    if keys & _FILES or str(one.get("/Subtype", "")) in _FILE_MARKS:
        raise Unfit(Unfitness.FILES_INSIDE)
