"""Photographs and pictures: walked to the last byte, then every pixel is decoded."""

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from PIL import Image, UnidentifiedImageError

from sharewell.kit.files.check.jpeg import whole_jpeg
from sharewell.kit.files.kinds import MOST_PIXELS, MOST_SIDE, Found, MediaType, Unfit, Unfitness

FORMATS: Final = {
    MediaType.JPEG: "JPEG",
    MediaType.PNG: "PNG",
    MediaType.WEBP: "WEBP",
    MediaType.GIF: "GIF",
}
_RUNS: Final = re.compile(
    rb"<\s*(?:!doctype|html|script|svg|iframe|body|\?php)|PK\x03\x04|%PDF-", re.IGNORECASE
)
_LONGEST_NOTE: Final = 1 << 20
MOST_DECODED: Final = 160_000_000
"""Bytes of all pixels: what can be turned round within the memory that a reader has."""

# The limit of the library is set aside: ours is looked at before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None


def examine(content: bytes, kind: MediaType) -> Found:
    """A picture, once all of it was decoded. Raises Unfit."""
    _WALKS[kind](content)
    with opened(content, kind) as picture:
        _load(picture)
        return Found(media_type=kind, width=picture.width, height=picture.height)


def opened(content: bytes, kind: MediaType) -> Image.Image:
    """The picture, its size within the limits, its pixels not yet decoded. Raises Unfit."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(content), formats=[FORMATS[kind]])
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, struct.error) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong
    width, height = picture.size
    decoded = width * height * len(picture.getbands())
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE or decoded > MOST_DECODED:
        raise Unfit(Unfitness.TOO_MANY_PIXELS, at_most=MOST_PIXELS)
    return picture


def _load(picture: Image.Image) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture.load()
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


def _walk_png(content: bytes) -> None:
    at = 8
    kinds: list[bytes] = []
    while at < len(content) and (not kinds or kinds[-1] != b"IEND"):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if len(kind) != 4 or end > len(content):
            raise Unfit(Unfitness.DAMAGED)
        body = content[at + 8 : end - 4]
        if zlib.crc32(kind + body) != int.from_bytes(content[end - 4 : end], "big"):
            raise Unfit(Unfitness.DAMAGED)
        if kind != b"IDAT" and (len(body) > _LONGEST_NOTE or _RUNS.search(body)):
            raise Unfit(Unfitness.MORE_INSIDE)
        kinds.append(kind)
        at = end
    if not kinds or kinds[0] != b"IHDR" or kinds[-1] != b"IEND":
        raise Unfit(Unfitness.DAMAGED)
    if at != len(content):
        raise Unfit(Unfitness.MORE_INSIDE)


def _walk_jpeg(content: bytes) -> None:
    whole_jpeg(content)
    # What a browser or an unpacker would look for stands at the beginning or the end.
    if _RUNS.search(content[:4096]) or _RUNS.search(content[-4096:]):
        raise Unfit(Unfitness.MORE_INSIDE)


def _walk_webp(content: bytes) -> None:
    size = int.from_bytes(content[4:8], "little") + 8
    if size > len(content):
        raise Unfit(Unfitness.DAMAGED)
    if size + size % 2 < len(content):
        raise Unfit(Unfitness.MORE_INSIDE)
    for kind, body in riff_parts(content):
        if kind not in {b"VP8 ", b"VP8L", b"ALPH", b"ANMF"} and _RUNS.search(body):
            raise Unfit(Unfitness.MORE_INSIDE)


def riff_parts(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Kind and body of each part of a RIFF file, which must fill it. Raises Unfit."""
    view, at = memoryview(content), 12
    while at + 8 <= len(content):
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + length > len(content):
            raise Unfit(Unfitness.DAMAGED)
        yield content[at : at + 4], view[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    if at < len(content):
        raise Unfit(Unfitness.MORE_INSIDE)


def _walk_gif(content: bytes) -> None:
    if len(content) < 14:
        raise Unfit(Unfitness.DAMAGED)
    at = 13 + _colours(content[10])
    while content[at : at + 1] != b";":
        begin, at = at, _end_of_gif_part(content, at)
        if content[begin : begin + 1] == b"!" and _RUNS.search(content, begin, at):
            raise Unfit(Unfitness.MORE_INSIDE)
    if at + 1 != len(content):
        raise Unfit(Unfitness.MORE_INSIDE)


def _end_of_gif_part(content: bytes, at: int) -> int:
    mark = content[at : at + 1]
    if mark == b"," and at + 11 <= len(content):
        return _end_of_blocks(content, at + 11 + _colours(content[at + 9]))
    if mark == b"!":
        return _end_of_blocks(content, at + 2)
    raise Unfit(Unfitness.DAMAGED)


def _colours(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(content: bytes, at: int) -> int:
    while at < len(content):
        length = content[at]
        at += 1 + length
        if not length:
            return at
    raise Unfit(Unfitness.DAMAGED)


_WALKS: Final[Mapping[MediaType, Callable[[bytes], None]]] = {
    MediaType.PNG: _walk_png,
    MediaType.JPEG: _walk_jpeg,
    MediaType.WEBP: _walk_webp,
    MediaType.GIF: _walk_gif,
}
