"""Lists as keyed filters: similar names give similar filters, and without the project's secret none can be made.

One filter for each field (Bloom, 1970; Schnell, Bachteler and Reiher, 2009). They are for somebody in between who holds
neither list nor secret. Health and school numbers are never encoded. What filters still tell is in docs/explanation.
"""

import hmac
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import Families, Particulars, families_of, postcode_district, sound
from sharewell.kit.private_matching.people import OpenPerson, only_open
from sharewell.kit.private_matching.rule import FilterShape

Filters = NDArray[np.uint64]
SECRET_LENGTH = 32


class Field(StrEnum):
    """What is encoded, each in a filter of its own."""

    FIRST = "first"
    SECOND = "second"
    FAMILY = "family"
    FAMILY2 = "family2"
    BORN = "born"
    PLACE = "place"


NAMES = (Field.FIRST, Field.SECOND, Field.FAMILY, Field.FAMILY2)
_NAME = "name"
"""Names are keyed alike, so that swapped names and a second forename used as the first can be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project: its secret, known to both lists and to nobody in between, and the shape of the filters.

    `salted_by_year` makes names of different years of birth unlike each other. It is safer against counting which names
    are frequent, and loses whoever's year is wrong.
    """

    secret: bytes = field(repr=False)
    shape: FilterShape
    families: Families
    salted_by_year: bool = False

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_LENGTH:
            raise ValueError(f"a project's secret has {SECRET_LENGTH} bytes")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A list as filters: for each field one row of 64-bit words a person. A row of zeros says that nothing is known."""

    references: tuple[str, ...]
    filters: dict[Field, Filters]

    def __len__(self) -> int:
        return len(self.references)


def encoded(people: Iterable[OpenPerson], project: Project) -> Encoded:
    """A list as filters. Raises ShieldedStaysOut at a shielded person: what is given away is not taken back."""
    references: list[str] = []
    rows: dict[Field, list[int]] = {each: [] for each in Field}
    part = lru_cache(maxsize=None)(lambda salt, text: _places(project, salt, text))
    word = lru_cache(maxsize=None)(
        lambda salt, text: _any(part(salt, each) for each in _parts(text, project))
    )
    for person in only_open(people):
        references.append(person.id)
        for name, filter_ in _person(person.particulars, project, part, word):
            rows[name].append(filter_)
    return Encoded(tuple(references), {name: _packed(each, project.shape) for name, each in rows.items()})


FilterOf = Callable[[str, str], int]


def _person(
    person: Particulars, project: Project, part: FilterOf, word: FilterOf
) -> Iterator[tuple[Field, int]]:
    salt = f"{_NAME} {person.born.year}" if project.salted_by_year and person.born else _NAME
    names = (person.given[:1], person.given[1:2], person.family[:1], person.family[1:2])
    for name, words in zip(NAMES, names, strict=True):
        yield name, _any(word(salt, each) for each in words)
    yield Field.BORN, _any(part(Field.BORN, each) for each in _born_parts(person))
    yield Field.PLACE, _any(part(Field.PLACE, each) for each in _place_parts(person))


def _any(filters: Iterable[int]) -> int:
    whole = 0
    for each in filters:
        whole |= each
    return whole


def _places(project: Project, salt: str, text: str) -> int:
    # Each place from bytes of its own: where two numbers give all places, filters are easier to break.
    said = "\x1f".join(("sharewell encoding 1", salt, text)).encode()
    digest = hmac.digest(project.secret, said, "sha512")
    found = 0
    for place in range(project.shape.places):
        found |= 1 << int.from_bytes(digest[2 * place : 2 * place + 2], "big") % project.shape.bits
    return found


def _parts(word: str, project: Project) -> set[str]:
    """The pieces of a name with its ends marked, its sound twice, and its spelling families twice."""
    length = project.shape.parts
    marked = f"{'_' * (length - 1)}{word}{'_' * (length - 1)}"
    pieces = {marked[start : start + length] for start in range(len(marked) - length + 1)}
    telling = [f"sound {sound(word)}", *(f"kin {each}" for each in families_of((word,), project.families))]
    return pieces | {f"{each} {number}" for each in telling for number in (1, 2)}


def _born_parts(person: Particulars) -> Iterator[str]:
    if person.born:
        day = person.born.isoformat()
        yield from (f"{place} {figure}" for place, figure in enumerate(day) if figure != "-")
        # Without saying which is day and which is month, so that the two turned round still agree.
        yield from (f"part {day[5:7]}", f"part {day[8:]}")


def _place_parts(person: Particulars) -> Iterator[str]:
    if person.postcodes:
        code = person.postcodes[0]
        yield from (f"{place} {letter}" for place, letter in enumerate(code))
        yield from (f"district {postcode_district(code)}", f"whole {code}")


def _packed(rows: list[int], shape: FilterShape) -> Filters:
    content = b"".join(row.to_bytes(shape.bits // 8, "little") for row in rows)
    return np.frombuffer(content, dtype="<u8").reshape(len(rows), shape.bits // 64).astype(np.uint64)
