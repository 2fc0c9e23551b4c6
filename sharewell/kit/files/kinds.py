"""Which files are taken, what may be known of one, and why one is not taken. Plain data; the words are in `words`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

MEBIBYTE: Final = 1024 * 1024


class MediaType(StrEnum):
    """What a file is, found by its content alone."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    TEXT = "text/plain"
    WAV = "audio/wav"
    MP3 = "audio/mpeg"
    M4A = "audio/mp4"


PICTURES: Final = frozenset({MediaType.JPEG, MediaType.PNG, MediaType.WEBP, MediaType.GIF})
RECORDINGS: Final = frozenset({MediaType.WAV, MediaType.MP3, MediaType.M4A})
OFFICE: Final = frozenset({MediaType.DOCX, MediaType.XLSX})
REDACTABLE: Final = PICTURES | {MediaType.PDF}
"""What can be covered in part: a picture, and the pages of a PDF made into pictures."""

EXTENSIONS: Final[Mapping[MediaType, str]] = {
    MediaType.JPEG: ".jpg",
    MediaType.PNG: ".png",
    MediaType.WEBP: ".webp",
    MediaType.GIF: ".gif",
    MediaType.PDF: ".pdf",
    MediaType.DOCX: ".docx",
    MediaType.XLSX: ".xlsx",
    MediaType.TEXT: ".txt",
    MediaType.WAV: ".wav",
    MediaType.MP3: ".mp3",
    MediaType.M4A: ".m4a",
}

MOST_BYTES: Final[Mapping[MediaType, int]] = {
    **dict.fromkeys(PICTURES, 30 * MEBIBYTE),
    **dict.fromkeys(OFFICE, 20 * MEBIBYTE),
    **dict.fromkeys(RECORDINGS, 100 * MEBIBYTE),
    MediaType.PDF: 50 * MEBIBYTE,
    MediaType.TEXT: 5 * MEBIBYTE,
}
LARGEST: Final = 100 * MEBIBYTE
MOST_PIXELS: Final = 50_000_000
MOST_SIDE: Final = 30_000
MOST_PAGES: Final = 500
MOST_REDACTED_PAGES: Final = 20


class Unfitness(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    TWO_FILES = "two_files"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    HEIC = "heic"
    OLD_OFFICE = "old_office"
    VIDEO = "video"
    ARCHIVE = "archive"
    WEB_PAGE = "web_page"
    DAMAGED = "damaged"
    MORE_INSIDE = "more_inside"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MUCH_INSIDE = "too_much_inside"
    PASSWORD = "password"  # noqa: S105 (a reason, not a secret)
    SCRIPT = "script"
    FILES_INSIDE = "files_inside"
    MACROS = "macros"
    LINKS = "links"
    TRACKED_CHANGES = "tracked_changes"
    HIDDEN_PARTS = "hidden_parts"
    PIVOT = "pivot"
    PICTURE_INSIDE = "picture_inside"
    BAD_NAME = "bad_name"
    INFECTED = "infected"
    TOO_SLOW = "too_slow"
    NO_TABLE = "no_table"
    NO_LINES = "no_lines"
    OPEN_QUOTE = "open_quote"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"


class Unfit(Exception):
    """This file is not taken. `at_most` is the limit that it broke, where it broke one."""

    def __init__(self, why: Unfitness, *, at_most: int = 0) -> None:
        super().__init__(why.value)
        self.why = why
        self.at_most = at_most


class LeftOut(StrEnum):
    """What the shared copy lacks that the original has."""

    DETAILS = "details"
    PLACE = "place"
    COMMENTS = "comments"
    FORMULAS = "formulas"
    LINKS = "links"
    HIDDEN_TEXT = "hidden_text"
    FRAMES = "frames"
    TAGS = "tags"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a full parse found. Nought where a measure does not belong to the kind."""

    media_type: MediaType
    width: int = 0
    height: int = 0
    pages: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """The shared copy, in the kind that `found` says, and what it lacks."""

    content: bytes = field(repr=False)
    found: Found
    left_out: tuple[LeftOut, ...] = ()
