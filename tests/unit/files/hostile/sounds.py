"""Recordings that are none."""

from collections.abc import Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import HTML, ZIP, Case, Why, case


def sounds() -> Iterator[Case]:
    """Recordings that are none."""
    yield case("mp3 of a page", lambda: b"ID3\x03\x00\x00\x00\x00\x00\x00" + HTML * 20, Why.DAMAGED)
    yield case(
        "mp3 with a tag that runs on",
        lambda: b"ID3\x03\x00\x00\x7f\x7f\x7f\x7f" + good.MP3_FRAME,
        Why.DAMAGED,
    )
    yield case(
        "mp3 with a bent tag", lambda: b"ID3\x03\x00\x00\xff\xff\xff\xff" + good.MP3_FRAME, Why.DAMAGED
    )
    yield case("mp3 of one frame", lambda: good.mp3(1, tagged=False), Why.DAMAGED)
    between = good.mp3(9, tagged=False) + HTML + good.mp3(9, tagged=False)
    yield case("mp3 with a page between frames", lambda: between, Why.MORE_INSIDE)
    wav = good.wav()
    yield case("wav without sound", lambda: wav[:4] + (28).to_bytes(4, "little") + wav[8:36], Why.DAMAGED)
    yield case("wav at no rate", lambda: wav[:24] + bytes(4) + wav[28:], Why.DAMAGED)
    yield case("wav of 200 channels", lambda: wav[:22] + b"\xc8\x00" + wav[24:], Why.DAMAGED)
    yield case("wav whose part runs on", lambda: wav[:40] + b"\xff\xff\xff\x7f" + wav[44:], Why.DAMAGED)
    yield case("m4a of a film", lambda: good.m4a(handler=b"vide"), Why.VIDEO)
    yield case("m4a of words", lambda: good.m4a(handler=b"text"), Why.DAMAGED)
    yield case("m4a of a coding that is none", lambda: good.m4a(coding=b"evil"), Why.DAMAGED)
    yield case("m4a whose index leads elsewhere", lambda: good.m4a(place=9), Why.DAMAGED)
    yield case("m4a whose last piece runs on", lambda: good.m4a(sizes=(200, 301)), Why.DAMAGED)
    yield case("m4a with a piece in no run", lambda: good.m4a(in_chunk=1), Why.DAMAGED)
    yield case("m4a with a run of no piece", lambda: good.m4a(in_chunk=3), Why.DAMAGED)
    yield case("m4a with a piece at no time", lambda: good.m4a(timed_pieces=1), Why.DAMAGED)
    yield case(
        "mp3 of frames without sound",
        lambda: b"\xff\xfb\x90\x00" + (b"\xff" * 413 + b"\xff\xfb\x90\x00") * 40,
        Why.DAMAGED,
    )
    yield case("m4a with a box of its own", lambda: good.m4a(behind=good.box(b"evil", ZIP)), Why.MORE_INSIDE)
    yield case("m4a with a second index", lambda: good.m4a(behind=good.box(b"moov")), Why.DAMAGED)
    yield case("m4a of 20000 boxes", lambda: good.m4a(behind=good.box(b"free") * 20_000), Why.TOO_MUCH_INSIDE)
    nested = good.box(b"moov")
    for _ in range(30):
        nested = good.box(b"moov", nested)
    yield case("m4a of boxes in boxes", lambda: good.box(b"ftyp", b"M4A ") + nested, Why.DAMAGED)
