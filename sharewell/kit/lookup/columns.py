"""A register as columns: one row for each person, sorted by date of birth, with the orders by which they are found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import HEALTH, Families, Particulars, Sex
from sharewell.kit.lookup.words import NONE, Ids, Words

NO_DAY = np.int32(2**31 - 1)
"""Stands last in the order: nobody is found by a date that is not known."""
SEXES = (Sex.UNKNOWN, Sex.FEMALE, Sex.MALE)


@dataclass
class Columns:
    """The columns. `wide` has the people with more names, places or numbers than the columns hold, whole.

    `born` is a day's ordinal (`date.toordinal`); `postcode` a number in `postcodes`, a sorted list; `number` a health
    number as an integer, 0 where none. `place` leads back to the row's place in what was given.
    """

    words: Words
    postcodes: list[str]
    born: Ids
    given: Ids
    second: Ids
    family: Ids
    family2: Ids
    postcode: Ids
    number: NDArray[np.int64]
    sex: NDArray[np.int8]
    place: Ids
    wide: Mapping[int, Particulars]

    def __len__(self) -> int:
        return len(self.born)

    @cached_property
    def by_name(self) -> Ids:
        """Rows by family name and then by forename."""
        return np.lexsort((self.given, self.family)).astype(np.int32)

    @cached_property
    def by_postcode(self) -> Ids:
        """Rows by postcode."""
        return np.argsort(self.postcode, kind="stable").astype(np.int32)

    @cached_property
    def by_number(self) -> Ids:
        """Rows by health number."""
        return np.argsort(self.number, kind="stable").astype(np.int32)

    @property
    def bytes_each(self) -> float:
        """How many bytes a person takes in columns and orders."""
        whole = (
            self.born, self.given, self.second, self.family, self.family2, self.postcode, self.number, self.sex,
            self.place, self.by_name, self.by_postcode, self.by_number,
        )  # fmt: skip
        return sum(each.nbytes for each in whole) / max(1, len(self))

    def particulars(self, row: int) -> Particulars:
        """A row as it is compared."""
        if row in self.wide:
            return self.wide[row]
        number = int(self.number[row])
        return Particulars(
            given=self._named(self.given[row], self.second[row]),
            family=self._named(self.family[row], self.family2[row]),
            born=None if self.born[row] == NO_DAY else date.fromordinal(int(self.born[row])),
            sex=SEXES[self.sex[row]],
            postcodes=() if self.postcode[row] == NONE else (self.postcodes[self.postcode[row]],),
            numbers=((HEALTH[0], f"{number:010d}"),) if number else (),
        )

    def _named(self, *numbers: np.int32) -> tuple[str, ...]:
        return tuple(self.words.words[number] for number in numbers if number != NONE)


def build(people: Iterable[Particulars], families: Families) -> Columns:
    """Columns of people, in memory of about what they take. Their places are counted from 0 in the order given."""
    known: dict[str, int] = {}
    places: dict[str, int] = {}
    rows: list[tuple[int, ...]] = []
    wide: dict[int, Particulars] = {}
    for place, person in enumerate(people):
        rows.append(_row(person, known, places, place))
        if _is_wide(person):
            wide[place] = person
    table = np.array(rows, np.int64).reshape(len(rows), 9)
    words = Words(known, families)
    return from_table(table, words, words.numbers(known), sorted(places), _ranks(places), wide)


def from_table(
    table: NDArray[np.int64],
    words: Words,
    renumbered: Ids,
    postcodes: list[str],
    ranks: Ids,
    wide: Mapping[int, Particulars],
) -> Columns:
    """Columns of rows (born, given, second, family, family2, postcode, number, sex, place), with numbers as met."""
    table = table[np.argsort(table[:, 0], kind="stable")]
    given, second, family, family2 = (_again(table[:, column], renumbered) for column in range(1, 5))
    place = table[:, 8].astype(np.int32)
    rows = np.empty(len(place), np.int32)
    rows[place] = np.arange(len(place), dtype=np.int32)
    return Columns(
        words, postcodes, table[:, 0].astype(np.int32), given, second, family, family2,
        _again(table[:, 5], ranks), table[:, 6].copy(),
        table[:, 7].astype(np.int8), place, {int(rows[each]): person for each, person in wide.items()},
    )  # fmt: skip


def _row(person: Particulars, known: dict[str, int], places: dict[str, int], place: int) -> tuple[int, ...]:
    names = [known.setdefault(word, len(known)) for word in (*person.given, *person.family)]
    given, family = names[: len(person.given)], names[len(person.given) :]
    home = places.setdefault(person.postcodes[0], len(places)) if person.postcodes else NONE
    health = [value for value in person.numbers_of(HEALTH) if value.isdigit()]
    return (
        person.born.toordinal() if person.born else int(NO_DAY),
        *_two(given),
        *_two(family),
        home,
        int(health[0]) if health else 0,
        SEXES.index(person.sex),
        place,
    )


def _two(numbers: list[int]) -> tuple[int, int]:
    return (*numbers[:2], NONE, NONE)[:2]  # type: ignore[return-value]


def _is_wide(person: Particulars) -> bool:
    beyond = len(person.given) > 2 or len(person.family) > 2 or len(person.postcodes) > 1
    kinds = [kind for kind, _ in person.numbers]
    return beyond or len(kinds) > 1 or any(kind is not HEALTH[0] for kind in kinds)


def _ranks(places: Mapping[str, int]) -> Ids:
    ranks = np.empty(len(places), np.int32)
    for rank, postcode in enumerate(sorted(places)):
        ranks[places[postcode]] = rank
    return ranks


def _again(numbers: NDArray[np.int64], renumbered: Ids) -> Ids:
    if not len(renumbered):
        return np.full(len(numbers), NONE, np.int32)
    return np.where(numbers == NONE, NONE, renumbered[np.maximum(numbers, 0)]).astype(np.int32)
