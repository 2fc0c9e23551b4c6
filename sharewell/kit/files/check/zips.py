"""Opening the container of an office file: everything is weighed before anything is unpacked."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from sharewell.kit.files.kinds import MEBIBYTE, Unfit, Unfitness

MOST_PARTS: Final = 2_000
MOST_UNPACKED: Final = 100 * MEBIBYTE
MOST_OF_ONE: Final = 40 * MEBIBYTE
MOST_TIMES: Final = 150
_NOT_SMALL: Final = MEBIBYTE
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_ENCRYPTED: Final = 0x1
_SIZES_BEHIND: Final = 0x8
_ARCHIVES: Final = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an office file by their names, each within its limit."""

    parts: dict[str, bytes]


def open_package(content: bytes) -> Package:
    """Every part of a container that is nothing but a container.

    Raises:
        Unfit: too many parts, too much inside, odd names, something before, between or behind, or damage.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            entries = container.infolist()
            _weigh(entries, len(content))
            _nothing_else(content, container, entries)
            parts = {entry.filename: _unpacked(container, entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong
    except RuntimeError as locked:
        raise Unfit(Unfitness.PASSWORD) from locked
    if any(part.startswith(_ARCHIVES) for part in parts.values()):
        raise Unfit(Unfitness.FILES_INSIDE)
    return Package(parts)


def weigh_container(content: bytes, *, most_unpacked: int, most_of_one: int) -> None:
    """Judge what a container says of its parts, for a reader that unpacks them piece by piece. Raises Unfit."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            _weigh(container.infolist(), len(content), most_unpacked, most_of_one)
    except (zipfile.BadZipFile, struct.error, EOFError, NotImplementedError, ValueError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


def _weigh(
    entries: list[zipfile.ZipInfo],
    packed: int,
    most_unpacked: int = MOST_UNPACKED,
    most_of_one: int = MOST_OF_ONE,
) -> None:
    if len(entries) > MOST_PARTS:
        raise Unfit(Unfitness.TOO_MUCH_INSIDE)
    seen: set[str] = set()
    total = 0
    for entry in entries:
        _name_is_plain(entry.filename, seen)
        if entry.flag_bits & _ENCRYPTED:
            raise Unfit(Unfitness.PASSWORD)
        if entry.compress_type not in _METHODS or entry.compress_size > packed:
            raise Unfit(Unfitness.DAMAGED)
        total += entry.file_size
        swollen = entry.file_size > _NOT_SMALL and entry.file_size > MOST_TIMES * max(1, entry.compress_size)
        if swollen or entry.file_size > most_of_one or total > most_unpacked:
            raise Unfit(Unfitness.TOO_MUCH_INSIDE)


def _name_is_plain(name: str, seen: set[str]) -> None:
    folded = name.casefold().rstrip("/")
    steps = name.split("/")
    odd = "\\" in name or ":" in name or name.startswith("/") or ".." in steps or "." in steps
    if odd or not name.isprintable() or len(name) > 200 or folded in seen:
        raise Unfit(Unfitness.BAD_NAME)
    seen.add(folded)


def _nothing_else(content: bytes, container: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Parts lie one behind the other from the first byte to the directory, which ends the file."""
    if container.comment or not content.endswith(b"\x00\x00") or content[-22:-18] != b"PK\x05\x06":
        raise Unfit(Unfitness.MORE_INSIDE)
    ordered = sorted(entries, key=lambda one: one.header_offset)
    begins = [*(entry.header_offset for entry in ordered), container.start_dir]
    if not ordered or begins[0] != 0:
        raise Unfit(Unfitness.MORE_INSIDE)
    for entry, following in zip(ordered, begins[1:], strict=True):
        # Where the sizes are told behind a part, they take 12 to 24 bytes.
        gaps = {12, 16, 20, 24} if entry.flag_bits & _SIZES_BEHIND else {0}
        if following - _end_of(content, entry) not in gaps:
            raise Unfit(Unfitness.MORE_INSIDE)


def _end_of(content: bytes, entry: zipfile.ZipInfo) -> int:
    header = _LOCAL.unpack_from(content, entry.header_offset)
    return int(entry.header_offset + _LOCAL.size + header[9] + header[10] + entry.compress_size)


def _unpacked(container: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with container.open(entry) as part:
        # One byte more than was said, so that a lie in the directory shows.
        content = part.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise Unfit(Unfitness.DAMAGED)
    return content
