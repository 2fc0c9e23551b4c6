"""Recordings: the sound as it is, without what phones and programs write beside it."""

from typing import Final

from sharewell.kit.files.check.m4a import Box, boxes
from sharewell.kit.files.check.pictures import riff_parts
from sharewell.kit.files.check.recordings import mp3_frames
from sharewell.kit.files.kinds import Cleaned, Found, LeftOut, MediaType

_KEPT: Final = frozenset({b"fmt ", b"data", b"fact"})
_BESIDE: Final = frozenset(
    {b"udta", b"meta", b"uuid", b"free", b"skip", b"wide", b"iods", b"name", b"titl", b"auth"}
)
_TIMED: Final = frozenset({b"mvhd", b"tkhd", b"mdhd"})


def clean(content: bytes, found: Found) -> Cleaned:
    """The same sound. Raises Unfit."""
    written = {MediaType.WAV: _wav, MediaType.MP3: _mp3, MediaType.M4A: _m4a}[found.media_type](content)
    return Cleaned(content=written, found=found, left_out=(LeftOut.TAGS,) if written != content else ())


def _wav(content: bytes) -> bytes:
    body = bytearray(b"WAVE")
    for kind, part in riff_parts(content):
        if kind in _KEPT:
            body += kind + len(part).to_bytes(4, "little") + part + b"\x00" * (len(part) % 2)
    return b"RIFF" + len(body).to_bytes(4, "little") + bytes(body)


def _mp3(content: bytes) -> bytes:
    frames = mp3_frames(content)
    return content[frames.begin : frames.end]


def _m4a(content: bytes) -> bytes:
    """Everything keeps its place, as the index of the sound counts from the beginning; what is beside it is emptied."""
    written = bytearray(content)
    emptied_to = 0
    for box in boxes(content):
        if box.begin < emptied_to:
            continue
        if box.kind in _BESIDE and box.within[-1:] != (b"stbl",):
            written[box.begin + 4 : box.begin + 8] = b"free"
            written[box.body : box.end] = bytes(box.end - box.body)
            emptied_to = box.end
        elif box.kind in _TIMED:
            _forget_times(written, box)
        elif box.kind == b"hdlr":
            # What made the recording may sign here, behind five fixed fields.
            written[box.body + 24 : box.end] = bytes(max(0, box.end - box.body - 24))
    return bytes(written)


def _forget_times(written: bytearray, box: Box) -> None:
    width = 16 if written[box.body] == 1 else 8
    written[box.body + 4 : box.body + 4 + width] = bytes(width)
