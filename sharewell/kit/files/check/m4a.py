"""M4A: every box to the last byte, and every piece of sound that its tables name. Nothing is decoded.

No decoder for this sound is among what we may use (ADR 19), so whether it sounds like anything is not known.
What is known: no box but the listed ones, each piece of sound within a box of sound, and as many pieces as every
table says.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sharewell.kit.files.check.m4a_tables import check_places
from sharewell.kit.files.kinds import Unfit, Unfitness

_TOP: Final = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"uuid", b"meta", b"udta"})
_HOLDERS: Final = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"})
_DEEPEST: Final = 8
_MOST_BOXES: Final = 10_000
_CODINGS: Final = frozenset({b"mp4a", b"alac"})


@dataclass(frozen=True, slots=True)
class Box:
    """One box of an ISO media file: its kind, the boxes around it, and where its body lies."""

    kind: bytes
    within: tuple[bytes, ...]
    begin: int
    body: int
    end: int


def boxes(content: bytes) -> Iterator[Box]:
    """Every box to the last byte, a holder before what it holds. Raises Unfit."""
    for count, box in enumerate(_boxes(content, 0, len(content), ())):
        if count >= _MOST_BOXES:
            raise Unfit(Unfitness.TOO_MUCH_INSIDE)
        yield box


def _boxes(content: bytes, at: int, end: int, within: tuple[bytes, ...]) -> Iterator[Box]:
    while at < end:
        if end - at < 8 or len(within) > _DEEPEST:
            raise Unfit(Unfitness.DAMAGED if within else Unfitness.MORE_INSIDE)
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        body = at + 8
        if size == 1:
            size, body = int.from_bytes(content[at + 8 : at + 16], "big"), at + 16
        if size < body - at or at + size > end:
            raise Unfit(Unfitness.DAMAGED)
        yield Box(kind, within, at, body, at + size)
        if kind in _HOLDERS:
            yield from _boxes(content, body, at + size, (*within, kind))
        at += size


def m4a_seconds(content: bytes) -> float:
    """How long it plays, once every box and every piece of sound was walked. Raises Unfit."""
    found = list(boxes(content))
    top = [box.kind for box in found if not box.within]
    if set(top) - _TOP:
        raise Unfit(Unfitness.MORE_INSIDE)
    if top[:1] != [b"ftyp"] or top.count(b"ftyp") != 1 or top.count(b"moov") != 1 or b"mdat" not in top:
        raise Unfit(Unfitness.DAMAGED)
    handlers = [
        content[box.body + 8 : box.body + 12]
        for box in found
        if box.kind == b"hdlr" and b"mdia" in box.within
    ]
    codings = [content[box.body + 12 : box.body + 16] for box in found if box.kind == b"stsd"]
    if any(one == b"vide" for one in handlers):
        raise Unfit(Unfitness.VIDEO)
    if handlers != [b"soun"] or len(codings) != 1 or codings[0] not in _CODINGS:
        raise Unfit(Unfitness.DAMAGED)
    tables = {box.kind: (box.body, box.end) for box in found if box.within[-1:] == (b"stbl",)}
    sound = [(box.body, box.end) for box in found if box.kind == b"mdat" and not box.within]
    check_places(content, tables, sound)
    return _length(content, found)


def _length(content: bytes, found: list[Box]) -> float:
    for box in found:
        if box.kind == b"mdhd":
            long = content[box.body] == 1
            scale, length = struct.unpack_from(
                ">IQ" if long else ">II", content, box.body + (20 if long else 12)
            )
            if scale:
                return float(length / scale)
    raise Unfit(Unfitness.DAMAGED)
