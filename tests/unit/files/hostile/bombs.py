"""Small outside, huge inside."""

import struct
import zlib
from collections.abc import Iterator

import pikepdf

from tests.unit.files import good
from tests.unit.files.hostile.making import Case, Why, case, pdf_with, png


def _gif(width: int, height: int, inside: bytes = b"") -> bytes:
    picture = good.picture("GIF")
    return picture[:6] + struct.pack("<HH", width, height) + picture[10:-1] + inside + b";"


def _sized_jpeg(width: int, height: int) -> bytes:
    picture = good.picture()
    at = picture.index(b"\xff\xc0") + 5
    return picture[:at] + struct.pack(">HH", height, width) + picture[at + 4 :]


def _sized_webp(width: int, height: int) -> bytes:
    picture = bytearray(good.picture("WEBP"))
    at = picture.index(b"\x9d\x01\x2a") + 3
    picture[at : at + 4] = struct.pack("<HH", width, height)
    return bytes(picture)


def _lying_zip() -> bytes:
    content = bytearray(good.word())
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (5).to_bytes(4, "little")
    return bytes(content)


def _overlapping_zip() -> bytes:
    content = bytearray(good.word())
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[second + 42 : second + 46] = bytes(4)
    return bytes(content)


def _circular_pdf() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.Pages.Kids.append(document.Root.Pages)
    document.Root.Pages.Count = 2
    return good.saved(document)


def _long_wav() -> bytes:
    sound = bytearray(good.wav())
    long = 7 * 3600 * 2
    sound[4:8], sound[24:28] = (36 + long).to_bytes(4, "little"), (1).to_bytes(4, "little")
    sound[28:32] = (2).to_bytes(4, "little")
    return bytes(sound[:40] + long.to_bytes(4, "little") + bytes(long))


def bombs() -> Iterator[Case]:
    """Small outside, huge inside."""
    yield case("png of 30000 by 30000", lambda: png(30000, 30000, bytes(90_000)), Why.TOO_MANY_PIXELS)
    yield case(
        "png of 2 milliard wide", lambda: png(2**31 - 1, 1, b"\0" * 9), Why.TOO_MANY_PIXELS, Why.DAMAGED
    )
    note = good.png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(90_000_000), 9))
    yield case(
        "png with a note that inflates", lambda: png(1, 1, bytes(4), note), Why.DAMAGED, Why.TOO_MUCH_INSIDE
    )
    profile = good.png_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(90_000_000), 9))
    yield case(
        "png with a profile that inflates",
        lambda: png(1, 1, bytes(4), profile),
        Why.DAMAGED,
        Why.TOO_MUCH_INSIDE,
    )
    yield case("gif of 65535 by 65535", lambda: _gif(65535, 65535), Why.TOO_MANY_PIXELS)
    yield case("jpeg of 65500 by 65500", lambda: _sized_jpeg(65500, 65500), Why.TOO_MANY_PIXELS)
    yield case("webp of 16383 by 16383", lambda: _sized_webp(16383, 16383), Why.TOO_MANY_PIXELS, Why.DAMAGED)
    swollen = bytes(60 * 2**20)
    yield case(
        "a part that swells", lambda: good.rezipped(good.word(), word__extra=swollen), Why.TOO_MUCH_INSIDE
    )


def more_bombs() -> Iterator[Case]:
    """Further ones."""
    shown = b"<a>" + b" " * (30 * 2**20) + b"</a>"
    many = {f"word/more{number}.xml": shown for number in range(4)}
    yield case("parts that swell together", lambda: good.rezipped(good.word(), many), Why.TOO_MUCH_INSIDE)
    thousands = {f"word/more{number}.xml": b"<a/>" for number in range(2500)}
    yield case("thousands of parts", lambda: good.rezipped(good.word(), thousands), Why.TOO_MUCH_INSIDE)
    yield case("a lie about a size", _lying_zip, Why.DAMAGED, Why.TOO_MUCH_INSIDE, Why.MORE_INSIDE)
    yield case("parts that lie in one place", _overlapping_zip, Why.MORE_INSIDE, Why.DAMAGED)
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><x>&l9;</x>'.encode()
    yield case(
        "a milliard laughs", lambda: good.rezipped(good.word(), {"word/settings.xml": bomb}), Why.DAMAGED
    )
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    yield case(
        "a hundred thousand deep",
        lambda: good.rezipped(good.word(), {"word/settings.xml": deep}),
        Why.DAMAGED,
    )
    yield case("a pdf of 501 pages", lambda: good.pdf(501), Why.TOO_MANY_PAGES)
    yield case("a pdf whose pages go round", _circular_pdf, Why.DAMAGED, Why.TOO_MANY_PAGES)
    yield case(
        "a pdf with a deep array",
        lambda: pdf_with(b"[" * 20_000 + b"]" * 20_000),
        Why.DAMAGED,
        Why.TOO_MUCH_INSIDE,
    )
    yield case("a wav that says it plays for years", _long_wav, Why.DAMAGED, Why.TOO_MUCH_INSIDE)
