"""Pictures that hold something beside pixels."""

from collections.abc import Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import HTML, ZIP, Case, Why, case, png


def pictures() -> Iterator[Case]:
    """Pictures that hold something beside pixels."""
    for kind in (b"tEXt", b"iTXt", b"prIv", b"eXIf"):
        chunk = good.png_chunk(kind, b"Comment\0" + HTML)
        yield case(
            f"png with a page in {kind.decode()}",
            lambda chunk=chunk: png(1, 1, bytes(4), chunk),
            Why.MORE_INSIDE,
        )
    hidden = good.png_chunk(b"prIv", ZIP)
    yield case(
        "png with an archive in a chunk of its own", lambda: png(1, 1, bytes(4), hidden), Why.MORE_INSIDE
    )
    yield case(
        "png whose chunk lies about its length", lambda: png(1, 1, bytes(4))[:-16] + b"\xff" * 16, Why.DAMAGED
    )
    yield case("png without pixels", lambda: b"\x89PNG\r\n\x1a\n" + good.png_chunk(b"IEND", b""), Why.DAMAGED)
    yield case("png of nothing", lambda: png(0, 0, b""), Why.DAMAGED)
    yield case("png of a colour that is none", lambda: png(1, 1, bytes(4), colour=5), Why.DAMAGED)


def more_pictures() -> Iterator[Case]:
    """Further ones."""
    comment = b"!\xfe" + bytes([len(HTML)]) + HTML + b"\0"
    yield case(
        "gif with a page in a comment", lambda: good.picture("GIF")[:-1] + comment + b";", Why.MORE_INSIDE
    )
    said = b"\xff\xfe" + (len(HTML) + 2).to_bytes(2, "big") + HTML
    jpeg = good.picture()
    yield case("jpeg with a page in a comment", lambda: jpeg[:2] + said + jpeg[2:], Why.MORE_INSIDE)
    packed = b"\xff\xfe" + (len(ZIP[:2000]) + 2).to_bytes(2, "big") + ZIP[:2000]
    yield case("jpeg with an archive in a comment", lambda: jpeg[:2] + packed + jpeg[2:], Why.MORE_INSIDE)
    yield case(
        "jpeg with a segment that runs on", lambda: jpeg[:2] + b"\xff\xe1\xff\xff" + jpeg[2:], Why.DAMAGED
    )
    yield case(
        "jpeg with a segment of length 1", lambda: jpeg[:2] + b"\xff\xe1\x00\x01" + jpeg[2:], Why.DAMAGED
    )
    yield case("jpeg without an end", lambda: jpeg[:-2], Why.DAMAGED)
    yield case("a second picture cut off", lambda: jpeg + jpeg[:-20], Why.DAMAGED)
    yield case("a phone's mark with a page before it", lambda: jpeg + HTML + b"SEFT", Why.MORE_INSIDE)
    webp = good.picture("WEBP")
    page = b"EXIF" + len(HTML).to_bytes(4, "little") + HTML
    grown = webp[:4] + (len(webp) - 8 + len(page)).to_bytes(4, "little") + webp[8:] + page
    yield case("webp with a page for details", lambda: grown, Why.MORE_INSIDE, Why.DAMAGED)
