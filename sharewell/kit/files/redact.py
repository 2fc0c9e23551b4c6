"""Covering part of a picture or of the pages of a PDF. What comes out is pixels alone: nothing lies under the black."""

import io
from collections.abc import Iterable
from typing import Final

from PIL import Image, ImageDraw

from sharewell.kit.files.check.pdf import examine as examine_pdf
from sharewell.kit.files.check.pictures import opened
from sharewell.kit.files.clean import clean
from sharewell.kit.files.clean.pdf import page_as_picture
from sharewell.kit.files.clean.pictures import PREVIEW_SIDE, in_mode, jpeg_of, png_of
from sharewell.kit.files.covers import WHOLE, Cover
from sharewell.kit.files.kinds import MOST_REDACTED_PAGES, Cleaned, Found, MediaType, Unfit, Unfitness

_PAGE_SIDE: Final = 1754
"""Pixels of a page's longer side: an A4 page at 150 to the inch."""


def covered(content: bytes, kind: MediaType, covers: Iterable[Cover]) -> Cleaned:
    """The picture, or a PDF of pictures of all pages, with the covers drawn in.

    Raises:
        Unfit: it cannot be covered, or has too many pages for that.
    """
    boxes = list(covers)
    if kind is MediaType.PDF:
        return _covered_pages(content, boxes)
    with opened(content, kind) as picture:
        drawn = _on_white(picture)
    _draw(drawn, boxes)
    as_jpeg = kind is MediaType.JPEG
    measured = Found(
        media_type=MediaType.JPEG if as_jpeg else MediaType.PNG, width=drawn.width, height=drawn.height
    )
    return Cleaned(content=jpeg_of(drawn) if as_jpeg else png_of(drawn), found=measured)


def page_preview(content: bytes, kind: MediaType, page: int) -> bytes:
    """A small JPEG of a picture or of one page, on which covers are placed. Raises Unfit."""
    if kind is MediaType.PDF:
        return jpeg_of(page_as_picture(content, page, PREVIEW_SIDE), quality=80)
    with opened(content, kind) as picture:
        # A JPEG is decoded no larger than it is shown.
        picture.draft("RGB", (PREVIEW_SIDE, PREVIEW_SIDE))
        small = _on_white(picture)
    small.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
    return jpeg_of(small, quality=80)


def _covered_pages(content: bytes, boxes: list[Cover]) -> Cleaned:
    pages = examine_pdf(content, MediaType.PDF).pages
    if pages > MOST_REDACTED_PAGES:
        raise Unfit(Unfitness.TOO_MANY_PAGES, at_most=MOST_REDACTED_PAGES)
    drawn = []
    for number in range(pages):
        page = page_as_picture(content, number, _PAGE_SIDE)
        _draw(page, [box for box in boxes if box.page == number])
        # Packed at once: fifty pages as pixels would not fit into memory.
        drawn.append(Image.open(io.BytesIO(jpeg_of(page, quality=85))))
    out = io.BytesIO()
    drawn[0].save(out, "PDF", save_all=True, append_images=drawn[1:], resolution=150)
    return clean(out.getvalue(), Found(media_type=MediaType.PDF, pages=pages))


def _on_white(picture: Image.Image) -> Image.Image:
    picture.load()
    if picture.mode != "RGBA":
        return in_mode(picture, "RGB")
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground


def _draw(picture: Image.Image, boxes: Iterable[Cover]) -> None:
    pen = ImageDraw.Draw(picture)
    for box in boxes:
        left, top = box.left * picture.width // WHOLE, box.top * picture.height // WHOLE
        right = -(-(box.left + box.width) * picture.width // WHOLE)
        bottom = -(-(box.top + box.height) * picture.height // WHOLE)
        pen.rectangle((left, top, right, bottom), fill="black")
