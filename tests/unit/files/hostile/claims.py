"""Files of kinds that are not taken, and text that is more than text."""

from collections.abc import Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import ELF, EXE, HTML, Case, Why, case

BEGINNINGS = {
    "nothing": (b"", Why.EMPTY),
    "a Windows program": (EXE, Why.UNKNOWN_KIND),
    "a Unix program": (ELF, Why.UNKNOWN_KIND),
    "a script": (b"#!/bin/sh\nrm -rf /\n", Why.UNKNOWN_KIND),
    "a page": (HTML, Why.WEB_PAGE),
    "a page after blanks": (b"\n\n  <!DOCTYPE html><p>", Why.WEB_PAGE),
    "a drawing with script": (b"<svg onload=alert(1)>", Why.WEB_PAGE),
    "xml": (
        b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
        Why.WEB_PAGE,
    ),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Why.OLD_OFFICE),
    "rich text": (b"{\\rtf1 {\\object\\objdata 0105}}", Why.OLD_OFFICE),
    "rar": (b"Rar!\x1a\x07\x00" + bytes(90), Why.ARCHIVE),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(90), Why.ARCHIVE),
    "gzip": (b"\x1f\x8b\x08" + bytes(90), Why.ARCHIVE),
    "bzip2": (b"BZh9" + bytes(90), Why.ARCHIVE),
    "xz": (b"\xfd7zXZ\x00" + bytes(90), Why.ARCHIVE),
    "cabinet": (b"MSCF" + bytes(90), Why.ARCHIVE),
    "an empty archive": (b"PK\x05\x06" + bytes(18), Why.ARCHIVE),
    "matroska": (b"\x1aE\xdf\xa3" + bytes(90), Why.VIDEO),
    "flash video": (b"FLV\x01" + bytes(90), Why.VIDEO),
    "avi": (b"RIFF" + bytes(4) + b"AVI " + bytes(90), Why.VIDEO),
    "a film": (good.box(b"ftyp", b"qt  ") + bytes(90), Why.VIDEO),
    "heic": (good.box(b"ftyp", b"heic") + bytes(90), Why.HEIC),
    "avif": (good.box(b"ftyp", b"avif") + bytes(90), Why.HEIC),
    "bmp": (b"BM" + bytes(90), Why.UNKNOWN_KIND),
    "tiff": (b"II*\x00" + bytes(90), Why.UNKNOWN_KIND),
    "icon": (b"\x00\x00\x01\x00\x01\x00" + bytes(90), Why.UNKNOWN_KIND),
    "a shortcut": (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(90), Why.UNKNOWN_KIND),
    "java": (b"\xca\xfe\xba\xbe" + bytes(90), Why.UNKNOWN_KIND),
    "noise": (bytes(range(256)) * 8, Why.UNKNOWN_KIND),
    "mail": (b"MIME-Version: 1.0\nContent-Type: text/html\n\n<b>", Why.WEB_PAGE),
    "midi": (b"RIFF" + bytes(4) + b"RMID" + bytes(90), Why.UNKNOWN_KIND),
}


def claims() -> Iterator[Case]:
    """Kinds that are not taken."""
    for name, (content, why) in BEGINNINGS.items():
        yield case(f"not taken: {name}", lambda content=content: content, why)


def texts() -> Iterator[Case]:
    """Text that is more than text."""
    yield case("text with a page in it", lambda: b"Notes of today\n" * 90 + HTML, Why.WEB_PAGE)
    yield case("text with NUL", lambda: b"Notes\x00of today", Why.UNKNOWN_KIND)
    yield case("text with orders to a terminal", lambda: b"Notes \x1b]0;x\x07", Why.UNKNOWN_KIND)
    yield case("text in half characters", lambda: b"\xff\xfe\x00\xd8a\x00", Why.DAMAGED, Why.UNKNOWN_KIND)
    yield case("text in no code", lambda: b"Notes \x81\x8d of today", Why.UNKNOWN_KIND)
    yield case("text in two bytes with a page", lambda: HTML.decode().encode("utf-16"), Why.WEB_PAGE)
    yield case("text without end", lambda: b"a" * (5 * 2**20 + 1), Why.TOO_LARGE)
