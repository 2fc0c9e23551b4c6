"""What a file claims to be by its first bytes. The claim is proved by the reader of that kind."""

from typing import Final

from sharewell.kit.files.kinds import MediaType, Unfit, Unfitness

_BEGINNINGS: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"GIF87a", MediaType.GIF),
    (b"GIF89a", MediaType.GIF),
    (b"%PDF-", MediaType.PDF),
    (b"ID3", MediaType.MP3),
)
_REFUSED: Final[tuple[tuple[bytes, Unfitness], ...]] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unfitness.OLD_OFFICE),
    (b"{\\rtf", Unfitness.OLD_OFFICE),
    (b"7z\xbc\xaf\x27\x1c", Unfitness.ARCHIVE),
    (b"Rar!\x1a\x07", Unfitness.ARCHIVE),
    (b"\x1f\x8b", Unfitness.ARCHIVE),
    (b"BZh", Unfitness.ARCHIVE),
    (b"\xfd7zXZ\x00", Unfitness.ARCHIVE),
    (b"PK\x05\x06", Unfitness.ARCHIVE),
    (b"PK\x07\x08", Unfitness.ARCHIVE),
    (b"MSCF", Unfitness.ARCHIVE),
    (b"\x1aE\xdf\xa3", Unfitness.VIDEO),
    (b"FLV\x01", Unfitness.VIDEO),
    (b"\x00\x00\x01\xba", Unfitness.VIDEO),
    (b"\x00\x00\x01\xb3", Unfitness.VIDEO),
)
_HEIC: Final = frozenset(
    {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"}
)
_SOUND: Final = frozenset({b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"iso5", b"iso6", b"dash"})
_WEB: Final = (
    b"<!doctype",
    b"<html",
    b"<svg",
    b"<?xml",
    b"<script",
    b"<head",
    b"<body",
    b"<!--",
    b"mime-version:",
)
_DOS_PROGRAM, _UNIX_PROGRAM, _SHELL = b"MZ", b"\x7fELF", b"#!"


def kind_of(content: bytes) -> MediaType:
    """What the first bytes claim.

    Raises:
        Unfit: nothing, or nothing that is taken.
    """
    if not content:
        raise Unfit(Unfitness.EMPTY)
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    for beginning, why in _REFUSED:
        if content.startswith(beginning):
            raise Unfit(why)
    return _container(content) or _without_a_mark(content)


def _container(content: bytes) -> MediaType | None:
    if content[:4] == b"RIFF":
        return _riff(content[8:12])
    if content[4:8] == b"ftyp":
        return _boxes(content[8:12])
    if content[:4] == b"PK\x03\x04":
        return _office(content)
    # Eleven bits of synchronisation, and neither a reserved layer nor a reserved rate.
    if len(content) > 3 and content[0] == 0xFF and content[1] & 0xE0 == 0xE0 and content[1] & 0x06 == 0x02:
        return MediaType.MP3
    return None


def _riff(form: bytes) -> MediaType:
    if form == b"WEBP":
        return MediaType.WEBP
    if form == b"WAVE":
        return MediaType.WAV
    raise Unfit(Unfitness.VIDEO if form == b"AVI " else Unfitness.UNKNOWN_KIND)


def _boxes(brand: bytes) -> MediaType:
    if brand in _HEIC:
        raise Unfit(Unfitness.HEIC)
    if brand in _SOUND:
        return MediaType.M4A
    raise Unfit(Unfitness.VIDEO)


def _office(content: bytes) -> MediaType:
    # The reader proves it; here only which of the two is meant.
    if b"word/document.xml" in content:
        return MediaType.DOCX
    if b"xl/workbook.xml" in content:
        return MediaType.XLSX
    raise Unfit(Unfitness.ARCHIVE)


def _without_a_mark(content: bytes) -> MediaType:
    if content.startswith((_DOS_PROGRAM, _UNIX_PROGRAM, _SHELL)):
        raise Unfit(Unfitness.UNKNOWN_KIND)
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_WEB):
        raise Unfit(Unfitness.WEB_PAGE)
    return MediaType.TEXT
