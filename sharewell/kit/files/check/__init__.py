"""Whether a file is one of the listed kinds, from end to end. Nothing here trusts a name or what a browser said."""

from importlib import import_module
from typing import Final

from sharewell.kit.files.check.sniff import kind_of
from sharewell.kit.files.kinds import MOST_BYTES, Found, MediaType, Unfit, Unfitness

_BY_KIND: Final = {
    MediaType.JPEG: "pictures",
    MediaType.PNG: "pictures",
    MediaType.WEBP: "pictures",
    MediaType.GIF: "pictures",
    MediaType.PDF: "pdf",
    MediaType.DOCX: "office",
    MediaType.XLSX: "office",
    MediaType.TEXT: "text",
    MediaType.WAV: "recordings",
    MediaType.MP3: "recordings",
    MediaType.M4A: "recordings",
}


def examine(content: bytes) -> Found:
    """What a file is, once it has been read from end to end.

    Raises:
        Unfit: it is not one of the listed kinds, breaks a limit, is damaged, or holds more than it should.
    """
    kind = kind_of(content)
    if len(content) > MOST_BYTES[kind]:
        raise Unfit(Unfitness.TOO_LARGE, at_most=MOST_BYTES[kind])
    # Each reader brings a library; only the one that is wanted is loaded.
    reader = import_module(f"{__name__}.{_BY_KIND[kind]}")
    found: Found = reader.examine(content, kind)
    return found
