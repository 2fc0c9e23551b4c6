"""The words that a picture carries beside its pixels: details of the camera, captions, comments."""

import re
from collections.abc import Iterator
from typing import Final

from sharewell.kit.files.check.pictures import opened
from sharewell.kit.files.kinds import MediaType

_GPS, _EXIF = 0x8825, 0x8769
_TAGS: Final = re.compile(r"<[^>]{0,400}>")
_LONGEST: Final = 20_000


def words_in_picture(content: bytes, kind: MediaType) -> str:
    """What is written in a picture's details. Raises Unfit."""
    with opened(content, kind) as picture:
        exif = picture.getexif()
        notes = [exif, exif.get_ifd(_EXIF), exif.get_ifd(_GPS)]
        said = [value for ifd in notes for value in dict(ifd).values()]
        said += [value for key, value in picture.info.items() if key not in {"exif", "icc_profile"}]
        return "\n".join(_lines(said))


def _lines(values: list[object]) -> Iterator[str]:
    for value in values:
        text = _text(value)
        if text.strip("\x00 "):
            yield _TAGS.sub(" ", text[:_LONGEST]).replace("\x00", " ")


def _text(value: object) -> str:
    if isinstance(value, bytes):
        # Windows keeps its captions in two-byte letters.
        return value[:_LONGEST].decode("utf-16-le" if value[1:2] == b"\x00" else "utf-8", "ignore")
    if isinstance(value, (list, tuple)):
        return " ".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""
