"""Honest files with something behind them, cut off, or bent."""

from collections.abc import Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import ANY_FAULT, EXE, HTML, ZIP, Case, Why, case

BEHIND = {
    "a program": EXE,
    "a page": HTML,
    "an archive": ZIP,
    "a PDF": good.pdf(),
    "a film": good.box(b"ftyp", b"mp42") * 3,
}
PICTURES = {"jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}


def behind() -> Iterator[Case]:
    """Something else behind a whole file: 9 kinds with 5 things each."""
    whole = {
        **{name: good.picture(kind) for name, kind in PICTURES.items()},
        "pdf": good.pdf(),
        "word": good.word(),
    }
    whole |= {"wav": good.wav(), "mp3": good.mp3(tagged=False), "m4a": good.m4a()}
    for name, content in whole.items():
        for what, more in BEHIND.items():
            allowed = {Why.MORE_INSIDE, Why.DAMAGED, Why.VIDEO, Why.FILES_INSIDE}
            if (name, what) != ("pdf", "a PDF"):
                yield case(f"{name} with {what} behind", lambda a=content, b=more: a + b, *allowed)


def cut() -> Iterator[Case]:
    """The beginning of a file alone."""
    for name in ("jpeg", "png", "gif", "webp", "pdf", "word", "excel", "wav", "m4a"):
        for share in (3, 10, 19):
            yield (
                f"{name} cut off after {share} of 20",
                lambda name=name, share=share: good.GOOD[name]()[
                    : max(12, len(good.GOOD[name]()) * share // 20)
                ],
                ANY_FAULT | {Why.ARCHIVE},
            )


def bent() -> Iterator[Case]:
    """One byte changed where it must be noticed."""

    def bend(content: bytes, at: int) -> bytes:
        return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]

    for name, places in {
        "png": (20, 40, 60),
        "word": (31, 2000),
        "excel": (31, 900),
        "wav": (5, 21),
        "m4a": (2,),
    }.items():
        for at in places:
            yield (
                f"{name} bent at {at}",
                lambda name=name, at=at: bend(good.GOOD[name](), at),
                ANY_FAULT | {Why.PASSWORD},
            )
