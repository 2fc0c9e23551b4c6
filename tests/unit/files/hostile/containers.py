"""Containers with names that lead elsewhere, and other tricks of archives."""

import io
import zipfile
from collections.abc import Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import EXE, HTML, ZIP, Case, Why, case


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, part in parts.items():
            container.writestr(name.replace("__", "/"), part)
    return out.getvalue()


def zips() -> Iterator[Case]:
    """Containers with names that lead elsewhere, and other tricks of archives."""
    for name in (
        "../evil.xml",
        "/etc/passwd",
        "word/../../x.xml",
        "word\\x.xml",
        "C:/x.xml",
        "word/./x.xml",
        "word/\x07.xml",
    ):
        yield case(
            f"a part named {name!r}",
            lambda name=name: good.rezipped(good.word(), {name: b"<a/>"}),
            Why.BAD_NAME,
        )
    yield case(
        "two parts that differ in case",
        lambda: good.rezipped(good.word(), {"WORD/document.xml": b"<a/>"}),
        Why.BAD_NAME,
    )
    yield case(
        "a name without end",
        lambda: good.rezipped(good.word(), {"word/" + "x" * 300 + ".xml": b"<a/>"}),
        Why.BAD_NAME,
    )


def more_zips() -> Iterator[Case]:
    """Further ones."""
    yield case("an archive of anything", lambda: _zip(a=b"hello"), Why.ARCHIVE)
    yield case(
        "an archive that names the part",
        lambda: _zip(word__document__xml=b"word/document.xml"),
        Why.ARCHIVE,
        Why.DAMAGED,
        Why.FILES_INSIDE,
    )
    yield case(
        "an archive in it", lambda: good.rezipped(good.word(), {"word/more.xml": ZIP}), Why.FILES_INSIDE
    )
    yield case("a program in it", lambda: good.rezipped(good.word(), {"word/run.exe": EXE}), Why.FILES_INSIDE)
    yield case(
        "a page in it", lambda: good.rezipped(good.word(), {"word/afchunk.htm": HTML}), Why.FILES_INSIDE
    )
    yield case(
        "something before it", lambda: b"PK\x03\x04" + bytes(40) + good.word(), Why.MORE_INSIDE, Why.DAMAGED
    )
    yield case("a comment on it", lambda: good.word()[:-2] + b"\x05\x00hello", Why.MORE_INSIDE)
    marked = bytearray(good.word())
    marked[6] |= 1
    marked[marked.index(b"PK\x01\x02") + 8] |= 1
    yield case("a part with a password", lambda: bytes(marked), Why.PASSWORD)
