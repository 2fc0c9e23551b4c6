"""A serving copy on disk: every part of it sealed, so that nothing of it can be read there, and opened in one go.

The first part holds a key made for this copy alone, sealed by whoever keeps the copy; the others are sealed with that.
So a part of another copy can stand in for none of this one, and whoever destroys the outer key destroys the copy.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Families, Particulars, Sex
from sharewell.kit.crypto import close, new_key, open_into
from sharewell.kit.lookup.columns import PLAIN, Columns
from sharewell.kit.lookup.name_index import NameIndex
from sharewell.kit.lookup.words import Made, Words

Seal = Callable[[str, bytes], bytes]
"""Seals bytes to a named place, or opens what was sealed to it; `kit.crypto` has both, under a record's key."""
PART = 16 * 1024 * 1024
_LENGTH = 8
BESIDE = "beside"
FIRST, ROOM = "lookup", 1_000
"""The place of the first part; how much longer than its content a sealed part may be."""


class BadCopy(Exception):
    """The file is no serving copy, or not whole."""


def write_copy(columns: Columns, file: Path, seal: Seal, *, beside: bytes = b"") -> None:
    """Write columns to a file, which stands whole or not at all. `beside` is kept with them: whose each place is."""
    arrays = {**columns.arrays(), **_texts(columns), BESIDE: np.frombuffer(beside, np.uint8)}
    key = new_key()
    table = [{"name": name, "type": each.dtype.str, "length": len(each)} for name, each in arrays.items()]
    fresh = file.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        _put(opened, seal(FIRST, json.dumps({"key": key.hex(), "arrays": table}).encode()))
        for name, each in arrays.items():
            for number, part in enumerate(_parts(each)):
                _put(opened, close(key, part, *_place(name, number)))
    fresh.replace(file)


def read_copy(file: Path, unseal: Seal, families: Families) -> Columns:
    """The columns of a file; see `read_both`."""
    return read_both(file, unseal, families)[0]


def read_both(file: Path, unseal: Seal, families: Families) -> tuple[Columns, bytes]:
    """The columns of a file, and what is kept beside them.

    Raises:
        OSError: it cannot be read.
        BadCopy: it is cut short, or no such file. What `unseal` raises for changed bytes passes through.
    """
    with file.open("rb", buffering=0) as opened:
        first = json.loads(unseal(FIRST, _take(opened)))
        key, room = bytes.fromhex(first["key"]), bytearray(PART + ROOM)
        arrays = {one["name"]: _array(opened, one, key, room) for one in first["arrays"]}
    return _columns(arrays, families), arrays[BESIDE].tobytes()


def _texts(columns: Columns) -> dict[str, NDArray[Any]]:
    wide = {str(row): _plain(person) for row, person in columns.wide.items()}
    made = columns.words.made
    texts = {
        "words": "\n".join(columns.words.words),
        "sounds": "\n".join(made.sounds),
        "wide": json.dumps(wide),
    }
    found: dict[str, NDArray[Any]] = {
        name: np.frombuffer(text.encode(), np.uint8) for name, text in texts.items()
    }
    return found | {"shortened": made.shortened, "shortened_from": made.shortened_from}


def _columns(arrays: Mapping[str, NDArray[Any]], families: Families) -> Columns:
    words, sounds = (arrays[name].tobytes().decode() for name in ("words", "sounds"))
    made = Made(sounds.split("\n") if words else [], arrays["shortened"], arrays["shortened_from"])
    wide = {int(row): _person(plain) for row, plain in json.loads(arrays["wide"].tobytes()).items()}
    known = Words(words.split("\n") if words else (), families, made)
    columns = Columns(words=known, wide=wide, **{name: arrays[name] for name in PLAIN})
    # Worked out once when it was written: sorting again would take longer than reading.
    columns.__dict__.update(
        names=NameIndex(arrays["name_pairs"], arrays["name_starts"], arrays["name_rows"], len(known)),
        by_postcode=(arrays["postcode_rows"], arrays["postcode_starts"]),
        by_number=arrays["number_rows"],
        counts=(arrays["forenames"], arrays["families"]),
        postcode_lengths=arrays["postcode_lengths"],
    )
    return columns


def _array(opened: BinaryIO, one: Mapping[str, Any], key: bytes, room: bytearray) -> NDArray[Any]:
    found = np.empty(one["length"], one["type"])
    plain: memoryview = found.view(np.uint8).data if found.nbytes else memoryview(b"")
    for number in range(-(-found.nbytes // PART)):
        target = plain[number * PART : (number + 1) * PART]
        open_into(key, _take_into(opened, room), target, *_place(one["name"], number))
    return found


def _parts(array: NDArray[Any]) -> Iterator[bytes]:
    plain = np.ascontiguousarray(array).view(np.uint8)
    for first in range(0, len(plain), PART):
        yield plain[first : first + PART].tobytes()


def _place(name: str, number: int) -> tuple[bytes, bytes]:
    return name.encode(), number.to_bytes(8, "big")


def _put(opened: BinaryIO, sealed: bytes) -> None:
    opened.write(len(sealed).to_bytes(_LENGTH, "big"))
    opened.write(sealed)


def _take(opened: BinaryIO) -> bytes:
    return opened.read(_length(opened))


def _take_into(opened: BinaryIO, room: bytearray) -> memoryview:
    """The next sealed part, in a place that the one after it will use again."""
    length = _length(opened)
    part = memoryview(room)[:length]
    if opened.readinto(part) < length:  # type: ignore[attr-defined]
        raise BadCopy("this serving copy is cut short")
    return part


def _length(opened: BinaryIO) -> int:
    length = int.from_bytes(opened.read(_LENGTH), "big")
    if not 0 < length <= PART + ROOM:
        raise BadCopy("this is no serving copy, or not whole")
    return length


def _plain(person: Particulars) -> list[Any]:
    born = person.born.isoformat() if person.born else ""
    return [person.given, person.family, born, person.sex, person.postcodes, person.numbers, person.year]


def _person(plain: list[Any]) -> Particulars:
    given, family, born, sex, postcodes, numbers, year = plain
    return Particulars(
        given=tuple(given),
        family=tuple(family),
        born=date.fromisoformat(born) if born else None,
        sex=Sex(sex),
        postcodes=tuple(postcodes),
        numbers=tuple((IdentifierKind(kind), value) for kind, value in numbers),
        year=year,
    )
