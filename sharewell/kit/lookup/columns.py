"""A register as columns: one row for each person, sorted by date of birth, with the orders by which they are found."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import HEALTH, Families, Particulars, Sex
from sharewell.kit.lookup.name_index import NameIndex, index_names
from sharewell.kit.lookup.runs import Ids
from sharewell.kit.lookup.words import NONE, Words

Values = NDArray[Any]
WIDTH = 9
EPOCH = 719_163
"""The ordinal of 1 January 1970."""
NO_DAY = np.int32(2**31 - 1)
"""Stands last in the order: nobody is found by a date that is not known."""
PLAIN = (
    "postcodes", "born", "given", "second", "family", "family2", "postcode", "number", "sex", "place",
)  # fmt: skip
SEXES = (Sex.UNKNOWN, Sex.FEMALE, Sex.MALE)


@dataclass
class Columns:
    """The columns. `wide` has the people with more names, places or numbers than the columns hold, whole.

    `born` is a day's ordinal (`date.toordinal`); `postcode` a number in `postcodes`, which are in order; `number` a
    health number as an integer, 0 where none. `place` leads back to the row's place in what was given: people with
    several names or postcodes have a row for each.
    """

    words: Words
    postcodes: NDArray[np.bytes_]
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
    def names(self) -> NameIndex:
        """Every pair of a family name and a forename, and the rows that have it."""
        return index_names(self.given, self.second, self.family, self.family2, len(self.words))

    @cached_property
    def by_postcode(self) -> tuple[Ids, Ids]:
        """Rows by postcode, and where the rows of each postcode begin (one more, for the end)."""
        held = np.flatnonzero(self.postcode != NONE)
        order = held[np.argsort(self.postcode[held], kind="stable")].astype(np.int32)
        counts = np.bincount(self.postcode[held], minlength=len(self.postcodes))
        return order, np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)

    @cached_property
    def by_number(self) -> Ids:
        """Rows that have a health number, by it."""
        held = np.flatnonzero(self.number)
        return held[np.argsort(self.number[held], kind="stable")].astype(np.int32)

    @cached_property
    def counts(self) -> tuple[Ids, Ids]:
        """How many rows have each word as first forename, and how many as their one family name."""
        given = self.given[self.given != NONE]
        alone = self.family[(self.family != NONE) & (self.family2 == NONE)]
        forenames, families = (np.bincount(each, minlength=len(self.words)) for each in (given, alone))
        return forenames.astype(np.int32), families.astype(np.int32)

    @cached_property
    def calendar(self) -> "Calendar":
        """Year, month and day of every day from the first to the last on which somebody was born."""
        known = self.born[: int(np.searchsorted(self.born, NO_DAY))]
        first, last = (int(known[0]), int(known[-1])) if len(known) else (1, 1)
        return Calendar(first, *parts_of(np.arange(first, last + 1)))

    @cached_property
    def postcode_lengths(self) -> NDArray[np.int8]:
        """How long each postcode is: LS1 1AA and LS11 1AA begin alike."""
        return np.char.str_len(self.postcodes).astype(np.int8)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Every column and order by name."""
        found = {name: getattr(self, name) for name in PLAIN}
        names = self.names
        found |= {"name_pairs": names.pairs, "name_starts": names.starts, "name_rows": names.rows}
        found["postcode_rows"], found["postcode_starts"] = self.by_postcode
        found["forenames"], found["families"] = self.counts
        return found | {"number_rows": self.by_number, "postcode_lengths": self.postcode_lengths}

    @property
    def bytes_each(self) -> float:
        """How many bytes a person takes in columns and orders, without the vocabulary."""
        return sum(each.nbytes for each in self.arrays().values()) / max(1, len(self))

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
            postcodes=() if self.postcode[row] == NONE else (self.postcodes[self.postcode[row]].decode(),),
            numbers=((HEALTH[0], f"{number:010d}"),) if number else (),
        )

    def _named(self, *numbers: np.int32) -> tuple[str, ...]:
        return tuple(self.words.words[number] for number in numbers if number != NONE)


class Calendar(NamedTuple):
    """Parts of days, the first of which is `first` by its ordinal."""

    first: int
    years: NDArray[np.int16]
    months: NDArray[np.int8]
    days: NDArray[np.int8]


def parts_of(ordinals: Values) -> tuple[NDArray[np.int16], NDArray[np.int8], NDArray[np.int8]]:
    """Year, month and day of days by their ordinals."""
    day = (ordinals.astype(np.int64) - EPOCH).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    return (
        (day.astype("datetime64[Y]").astype(np.int64) + 1970).astype(np.int16),
        (month.astype(np.int64) % 12 + 1).astype(np.int8),
        ((day - month).astype(np.int64) + 1).astype(np.int8),
    )


def build(people: Iterable[Particulars], families: Families) -> Columns:
    """Columns of people, in memory of about what they take. Their places are counted from 0 in the order given."""
    known: dict[str, int] = {}
    places: dict[str, int] = {}
    cells = [array("q") for _ in range(WIDTH)]
    wide: dict[int, Particulars] = {}
    for place, person in enumerate(people):
        if _is_wide(person):
            wide[place] = person
        for each in _aliases(person) if place in wide else (person,):
            for column, value in zip(cells, _row(each, known, places, place), strict=True):
                column.append(value)
    table = [np.frombuffer(column, np.int64) if len(column) else np.empty(0, np.int64) for column in cells]
    words = Words(known, families)
    return from_table(table, words, words.numbers(known), sorted(places), _ranks(places), wide)


def from_table(
    table: Sequence[Values],
    words: Words,
    renumbered: Ids,
    postcodes: Sequence[str],
    ranks: Ids,
    wide: Mapping[int, Particulars],
) -> Columns:
    """Columns of (born, given, second, family, family2, postcode, number, sex, place), with numbers as met."""
    order = np.argsort(table[0], kind="stable")
    given, second, family, family2 = (_again(table[column], order, renumbered) for column in range(1, 5))
    place = table[8][order].astype(np.int32)
    beyond = np.flatnonzero(np.isin(place, list(wide))) if wide else ()
    return Columns(
        words, np.array([each.encode() for each in postcodes], "S8"), table[0][order].astype(np.int32),
        given, second, family, family2, _again(table[5], order, ranks),
        table[6][order].astype(np.int64), table[7][order].astype(np.int8), place,
        {int(row): wide[int(place[row])] for row in beyond},
    )  # fmt: skip


def _aliases(person: Particulars) -> Iterator[Particulars]:
    """A person as several, each with two names of a kind and one postcode, so that every one of them is found."""
    for start in range(max(len(person.given), len(person.family), len(person.postcodes), 1)):
        given = person.given[:1] + person.given[start + 1 : start + 2]
        family = person.family[start : start + 2] if start < len(person.family) else person.family[:2]
        postcodes = person.postcodes[start : start + 1] or person.postcodes[:1]
        if start == 0 or given[1:] or start < len(person.family) - 1 or start < len(person.postcodes):
            yield replace(person, given=given, family=family, postcodes=postcodes)


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
    return beyond or person.year is not None or len(kinds) > 1 or any(kind is not HEALTH[0] for kind in kinds)


def _ranks(places: Mapping[str, int]) -> Ids:
    ranks = np.empty(len(places), np.int32)
    for rank, postcode in enumerate(sorted(places)):
        ranks[places[postcode]] = rank
    return ranks


def _again(numbers: Values, order: Values, renumbered: Ids) -> Ids:
    if not len(renumbered):
        return np.full(len(numbers), NONE, np.int32)
    met = numbers[order]
    return np.where(met == NONE, NONE, renumbered[np.maximum(met, 0)]).astype(np.int32)
