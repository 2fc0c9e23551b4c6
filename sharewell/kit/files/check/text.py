"""Plain text: letters that can be shown, and nothing that a program would run."""

import re
from typing import Final

from sharewell.kit.files.kinds import Found, MediaType, Unfit, Unfitness

# Control characters other than tab, line feed, form feed and carriage return; half characters.
_UNSHOWN: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_MARKS: Final = ((b"\xff\xfe\x00\x00", ""), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WEB: Final = re.compile(r"<\s*(?:!doctype|html|script|svg|iframe|object|embed|body)\b", re.IGNORECASE)


def examine(content: bytes, _kind: MediaType) -> Found:
    """Text, once every character of it was read. Raises Unfit."""
    text = decoded(content)
    if _WEB.search(text):
        raise Unfit(Unfitness.WEB_PAGE)
    if "%PDF-" in text[:2048]:
        raise Unfit(Unfitness.MORE_INSIDE)
    return Found(media_type=MediaType.TEXT)


def decoded(content: bytes) -> str:
    """The characters of a text file, whichever of the usual codes it is in.

    Raises:
        Unfit: it holds what no text holds.
    """
    text = _decoded(content)
    if _UNSHOWN.search(text):
        raise Unfit(Unfitness.UNKNOWN_KIND)
    return text


def _decoded(content: bytes) -> str:
    for mark, code in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(code or "utf-32")
            except UnicodeDecodeError as damaged:
                raise Unfit(Unfitness.DAMAGED) from damaged
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as unknown:
        raise Unfit(Unfitness.UNKNOWN_KIND) from unknown
