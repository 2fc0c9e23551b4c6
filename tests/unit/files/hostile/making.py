"""What every hostile file is made with."""

import struct
import zlib
from collections.abc import Callable

from sharewell.kit.files.kinds import Unfitness as Why
from tests.unit.files import good

Case = tuple[str, Callable[[], bytes], frozenset[Why]]

HTML = b"<html><script>alert(1)</script></html>"
EXE, ELF = b"MZ" + bytes(200), b"\x7fELF" + bytes(200)
ZIP = good.rezipped(good.word())
ANY_FAULT = frozenset({Why.DAMAGED, Why.MORE_INSIDE, Why.UNKNOWN_KIND, Why.TOO_MUCH_INSIDE})


def case(name: str, make: Callable[[], bytes], *may: Why) -> Case:
    """One file under its name, with the answers that it may get."""
    return name, make, frozenset(may)


def png(width: int, height: int, pixels: bytes, *chunks: bytes, bits: int = 8, colour: int = 2) -> bytes:
    """A PNG with these pixels, whatever its head says."""
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    data = good.png_chunk(b"IDAT", zlib.compress(pixels, 9))
    return (
        b"\x89PNG\r\n\x1a\n"
        + good.png_chunk(b"IHDR", head)
        + b"".join(chunks)
        + data
        + good.png_chunk(b"IEND", b"")
    )


def pdf_with(body: bytes) -> bytes:
    """A PDF without pages, with this in its root."""
    begin = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + body + b">>\nendobj\n"
    return (
        begin
        + b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    )
