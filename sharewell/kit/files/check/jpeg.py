"""The segments of a JPEG, one by one to its last byte: phones put further pictures behind the first."""

from collections.abc import Iterator
from typing import Final

from sharewell.kit.files.kinds import Unfit, Unfitness

START, END, SCAN = 0xD8, 0xD9, 0xDA
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
_DETAILS: Final = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})
"""Segments that say something of the picture or its maker; JFIF (E0), colour profile (E2), Adobe's (EE) show it."""
_PHONE_MARK, _LONGEST_MARK = b"SEFT", 1 << 20


def whole_jpeg(content: bytes) -> None:
    """Nothing lies behind the picture but what phones put there: further pictures, zeros, a maker's mark.

    Raises:
        Unfit: damaged, or something else behind it.
    """
    at = _end_of_picture(content, 0)
    while at < len(content):
        rest = content[at:]
        if not rest.strip(b"\x00"):
            return
        if rest.startswith(b"\xff\xd8\xff"):
            at = _end_of_picture(content, at)
        elif _is_phone_mark(rest):
            return
        else:
            raise Unfit(Unfitness.MORE_INSIDE)


def without_details(content: bytes) -> bytes:
    """The same picture, bit for bit, without the segments that tell where, when, by whom and with what.

    Raises:
        Unfit: it is damaged.
    """
    kept = bytearray(content[:2])
    for marker, begin, end in _segments(content, 0):
        if marker not in _DETAILS:
            kept += content[begin:end]
    return bytes(kept)


def _end_of_picture(content: bytes, begin: int) -> int:
    end = begin
    for _marker, _begin, end in _segments(content, begin):  # noqa: B007 (the last end is wanted)
        pass
    return end


def _segments(content: bytes, begin: int) -> Iterator[tuple[int, int, int]]:
    """Marker, beginning and end of each segment; a scan's end is where its coded bytes end."""
    if content[begin : begin + 2] != b"\xff\xd8":
        raise Unfit(Unfitness.DAMAGED)
    at = begin + 2
    while True:
        start = at
        marker, at = _marker(content, at)
        if marker == END:
            yield marker, start, at
            return
        if marker not in _ALONE:
            length = int.from_bytes(content[at : at + 2], "big")
            if length < 2 or at + length > len(content):
                raise Unfit(Unfitness.DAMAGED)
            at += length
        if marker == SCAN:
            at = _end_of_scan(content, at)
        yield marker, start, at


def _marker(content: bytes, at: int) -> tuple[int, int]:
    if content[at : at + 1] != b"\xff":
        raise Unfit(Unfitness.DAMAGED)
    while content[at : at + 1] == b"\xff":
        at += 1
    if at >= len(content) or content[at] in {0, START}:
        raise Unfit(Unfitness.DAMAGED)
    return content[at], at + 1


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next marker is that is neither a stuffed byte nor a restart."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise Unfit(Unfitness.DAMAGED)
        following = content[at + 1]
        if following == 0 or 0xD0 <= following <= 0xD7:
            at += 2
        elif following == 0xFF:
            at += 1
        else:
            return at


def _is_phone_mark(rest: bytes) -> bool:
    quiet = b"PK\x03\x04" not in rest and b"<" not in rest and b"%PDF" not in rest and b"ftyp" not in rest
    return rest.endswith(_PHONE_MARK) and len(rest) <= _LONGEST_MARK and quiet
