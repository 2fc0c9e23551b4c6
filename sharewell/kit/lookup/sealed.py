"""A serving copy on disk: every part of it sealed, so that nothing of it can be read there, and opened in one go."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Families, Particulars, Sex
from sharewell.kit.lookup.columns import PLAIN, Columns
from sharewell.kit.lookup.name_index import NameIndex
from sharewell.kit.lookup.words import Made, Words

Seal = Callable[[str, bytes], bytes]
"""Seals bytes to a named place, or opens what was sealed to it; `kit.crypto` has both, under a record's key."""
PART = 16 * 1024 * 1024
_LENGTH = 8
FIRST, LONGEST_FIRST = "lookup", 1_000_000


class BadCopy(Exception):
    """The file is no serving copy, or not whole."""


def write_copy(columns: Columns, file: Path, seal: Seal) -> None:
    """Write columns to a file, which stands whole or not at all."""
    arrays = {**columns.arrays(), **_texts(columns)}
    token = token_hex(16)
    table = [{"name": name, "type": each.dtype.str, "length": len(each)} for name, each in arrays.items()]
    fresh = file.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        _put(opened, seal(FIRST, json.dumps({"token": token, "arrays": table}).encode()))
        for name, each in arrays.items():
            for number, part in enumerate(_parts(each)):
                _put(opened, seal(_place(token, name, number), part))
    fresh.replace(file)


def read_copy(file: Path, unseal: Seal, families: Families) -> Columns:
    """The columns of a file.

    Raises:
        OSError: it cannot be read.
        BadCopy: it is cut short, or no such file. What `unseal` raises for changed bytes passes through.
    """
    with file.open("rb") as opened:
        first = json.loads(unseal(FIRST, _take(opened)))
        arrays = {one["name"]: _array(opened, one, first["token"], unseal) for one in first["arrays"]}
    return _columns(arrays, families)


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
        postcode_lengths=arrays["postcode_lengths"],
    )
    return columns


def _array(opened: BinaryIO, one: Mapping[str, Any], token: str, unseal: Seal) -> NDArray[Any]:
    found = np.empty(one["length"], one["type"])
    plain, at = found.view(np.uint8), 0
    for number in range(-(-found.nbytes // PART)):
        part = np.frombuffer(unseal(_place(token, one["name"], number), _take(opened)), np.uint8)
        plain[at : at + len(part)] = part
        at += len(part)
    return found


def _parts(array: NDArray[Any]) -> Iterator[bytes]:
    plain = np.ascontiguousarray(array).view(np.uint8)
    for first in range(0, len(plain), PART):
        yield plain[first : first + PART].tobytes()


def _place(token: str, name: str, number: int) -> str:
    # With the token no part of an older copy can stand in for one of this.
    return f"{FIRST}.{token}.{name}.{number}"


def _put(opened: BinaryIO, sealed: bytes) -> None:
    opened.write(len(sealed).to_bytes(_LENGTH, "big"))
    opened.write(sealed)


def _take(opened: BinaryIO) -> bytes:
    length = int.from_bytes(opened.read(_LENGTH), "big")
    if not 0 < length <= PART + LONGEST_FIRST:
        raise BadCopy("this is no serving copy, or not whole")
    sealed = opened.read(length)
    if len(sealed) < length:
        raise BadCopy("this serving copy is cut short")
    return sealed


def _plain(person: Particulars) -> list[Any]:
    born = person.born.isoformat() if person.born else ""
    return [person.given, person.family, born, person.sex, person.postcodes, person.numbers]


def _person(plain: list[Any]) -> Particulars:
    given, family, born, sex, postcodes, numbers = plain
    return Particulars(
        given=tuple(given),
        family=tuple(family),
        born=date.fromisoformat(born) if born else None,
        sex=Sex(sex),
        postcodes=tuple(postcodes),
        numbers=tuple((IdentifierKind(kind), value) for kind, value in numbers),
    )
