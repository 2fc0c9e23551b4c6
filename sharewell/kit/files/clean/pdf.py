"""PDF: written anew from what its pages need, without what it says of itself, and without what was there before."""

import io
from typing import Final

import pikepdf
import pypdfium2
from PIL import Image

from sharewell.kit.files.check.jpeg import without_details
from sharewell.kit.files.check.pdf import opened
from sharewell.kit.files.kinds import Cleaned, Found, LeftOut, Unfit, Unfitness

_SAYS_OF_ITSELF: Final = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/Measure", "/WebCapture")
_OF_A_NOTE: Final = ("/T", "/M", "/CreationDate", "/NM", "/Subj", "/RC", "/A", "/AA", "/PA")
_OF_THE_WHOLE: Final = (
    "/Names",
    "/OpenAction",
    "/AA",
    "/PieceInfo",
    "/Metadata",
    "/URI",
    "/Perms",
    "/DSS",
    "/Threads",
)
_NOTES: Final = frozenset(
    {
        "/Text",
        "/FreeText",
        "/Popup",
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Caret",
        "/Stamp",
        "/Ink",
    }
)


def clean(content: bytes, found: Found) -> Cleaned:
    """The same pages. Raises Unfit."""
    try:
        with opened(content) as document:
            left_out = _strip(document)
            out = io.BytesIO()
            document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except (pikepdf.PdfError, RuntimeError, ValueError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong
    return Cleaned(content=out.getvalue(), found=found, left_out=left_out)


def page_as_picture(content: bytes, page: int, longest: int) -> Image.Image:
    """One page, its longer side so many pixels. Raises Unfit."""
    try:
        document = pypdfium2.PdfDocument(content)
        try:
            drawn = document[page]
            scale = longest / max(*drawn.get_size(), 1)
            picture: Image.Image = drawn.render(scale=scale, may_draw_forms=True).to_pil().convert("RGB")
            return picture
        finally:
            document.close()
    except (pypdfium2.PdfiumError, IndexError, ValueError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


def _strip(document: pikepdf.Pdf) -> tuple[LeftOut, ...]:
    left_out = [LeftOut.DETAILS] if document.trailer.get("/Info") is not None else []
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    _without(document.Root, _OF_THE_WHOLE)
    notes = False
    for page in document.pages:
        notes = _strip_notes(page.obj) or notes
    for one in document.objects:
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            _without(one, _SAYS_OF_ITSELF)
        if isinstance(one, pikepdf.Stream) and one.get("/Filter") == pikepdf.Name.DCTDecode:
            _strip_photograph(one)
    return (*left_out, LeftOut.COMMENTS) if notes else tuple(left_out)


def _strip_notes(page: pikepdf.Object) -> bool:
    """Leaves links and fields, which are part of what is seen; takes notes away."""
    there = page.get("/Annots")
    if not isinstance(there, pikepdf.Array):
        return False
    kept, dropped = [], False
    for one in list(there):
        if not isinstance(one, pikepdf.Dictionary) or str(one.get("/Subtype", "")) in _NOTES:
            dropped = True
        else:
            is_field = str(one.get("/Subtype", "")) == "/Widget"
            _without(one, tuple(name for name in _OF_A_NOTE if not (is_field and name == "/T")))
            kept.append(one)
    page.Annots = pikepdf.Array(kept)
    return dropped


def _strip_photograph(stream: pikepdf.Stream) -> None:
    raw = stream.read_raw_bytes()
    if raw.startswith(b"\xff\xd8"):
        how = stream.get("/DecodeParms")
        stream.write(without_details(raw), filter=pikepdf.Name.DCTDecode)
        if how is not None:
            stream.DecodeParms = how


def _without(one: pikepdf.Object, names: tuple[str, ...]) -> None:
    for name in names:
        if name in one:
            del one[name]
