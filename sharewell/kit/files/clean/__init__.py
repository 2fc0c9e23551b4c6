"""The copy that is shared: what can be seen and heard, without where, when, by whom and with what it was made.

The same original gives the same copy. What a copy lacks is told, and each copy is read from end to end again.
"""

from importlib import import_module
from typing import Final

from sharewell.kit.files.check import examine
from sharewell.kit.files.kinds import Cleaned, Found, MediaType

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


def clean(content: bytes, found: Found) -> Cleaned:
    """The shared copy of a file that was examined.

    Raises:
        Unfit: no clean copy can be made of it.
    """
    made: Cleaned = import_module(f"{__name__}.{_BY_KIND[found.media_type]}").clean(content, found)
    examine(made.content)
    return made
