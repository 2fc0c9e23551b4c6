"""Searching a register: a few candidates by what is surest, and wider only where nobody stands out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import (
    Comparison,
    Pair,
    Weighed,
    Weights,
    against_rivals,
    postcode_district,
    probability,
)
from sharewell.domain.matching.reasons import Reason, reasons_for
from sharewell.domain.matching.scoring import power
from sharewell.domain.matching.sought import Shares, Sought, weigh_sought
from sharewell.kit.lookup.columns import Columns
from sharewell.kit.lookup.dates import days_near
from sharewell.kit.lookup.words import NONE, Ids

ENOUGH = 32
"""How many candidates of one tier are weighed whole; the rest agree in less."""
STANDS_OUT = 5.0
"""Bits by which the first must lead all others together for the search to stop."""
_NOBODY: Ids = np.empty(0, np.int32)
Values = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found: the place in what the register was built from, the comparison, the chance among rivals.

    `sought` is the reading that fits best, and `row` the row of the register.
    """

    place: int
    weighed: Weighed
    probability: float
    sought: Sought
    row: int


class Register:
    """Columns with what a search needs beside them. Not for several threads at once: the mask is one."""

    def __init__(self, columns: Columns, weights: Weights) -> None:
        self.columns, self.weights = columns, weights
        self.shares = Shares(self.share_of_name)
        self.prior = min(0.5, 0.5 / max(1, len(columns)))
        self._mask = np.zeros(len(columns.words) + 1, bool)  # the last stands for no word, and stays False
        self._name_order = columns.family[columns.by_name]
        self._places = columns.postcode[columns.by_postcode]
        self._numbers = columns.number[columns.by_number]
        self._share: dict[tuple[Comparison, str], float] = {}
        counts = np.bincount(columns.given[columns.given != NONE], minlength=len(columns.words))
        self._forenames = counts / max(1, len(columns))

    def search(self, readings: Sequence[Sought], limit: int = 10) -> list[Found]:
        """The likeliest first. The readings are of one thing typed; a person counts by the one that fits best."""
        if not readings:
            return []
        best: dict[int, tuple[Weighed, Sought]] = {}
        words = tuple(dict.fromkeys(word for each in readings for word in _words(each)))
        like = {word: self.columns.words.like(word) for word in words}
        for rows in self._tiers(readings[0], like):
            for row in self._likeliest(rows, readings[0], like, best):
                best[row] = self._weigh(row, readings)
            if _stands_out(best):
                break
        return self._ranked(best, limit)

    def share_of_name(self, comparison: Comparison, name: str) -> float:
        """The share of this register's people with a first forename or a family name; 0 for a name that nobody has."""
        key = (comparison, name)
        if key not in self._share:
            self._share[key] = self._count_share(comparison, name)
        return self._share[key]

    def _count_share(self, comparison: Comparison, name: str) -> float:
        number = self.columns.words.number(name.split(" ")[0])
        if number == NONE:
            return 0.0
        if comparison is Comparison.GIVEN:
            return float(self._forenames[number])
        first, last = _between(self._name_order, number, number + 1)
        rest = name.split(" ")[1:2]
        second = self.columns.words.number(rest[0]) if rest else NONE
        if rest and second == NONE:
            return 0.0
        same = self.columns.family2[self.columns.by_name[first:last]] == second
        return float(np.count_nonzero(same)) / len(self.columns)

    def _tiers(self, sought: Sought, like: dict[str, Ids]) -> Iterator[Ids]:
        person = sought.particulars
        sure = [self._by_number(person.numbers), self._by_postcode(person.postcodes)]
        if person.born:
            sure.append(self._alike(self._born_on([person.born.toordinal()]), like, 1))
        yield np.concatenate(sure)
        wide = [_NOBODY]
        if person.born:
            wide.append(self._born_on([person.born.toordinal()]))
            wide.append(self._alike(self._born_on(days_near(person.born)), like, min(2, len(like))))
        yield np.concatenate(wide)
        yield self._by_names(like, sought)
        if districts := _districts(sought):
            yield self._alike(self._by_district(districts), like, 1)

    def _born_on(self, days: Sequence[int]) -> Ids:
        born = self.columns.born
        runs = [np.arange(first, last, dtype=np.int32) for first, last in _runs(born, days)]
        return np.concatenate(runs) if runs else _NOBODY

    def _by_number(self, numbers: Sequence[tuple[object, str]]) -> Ids:
        values = [int(value) for _, value in numbers if value.isdigit() and int(value)]
        return self._equal(self._numbers, self.columns.by_number, values)

    def _by_postcode(self, postcodes: Sequence[str]) -> Ids:
        known = self.columns.postcodes
        places = [bisect_left(known, each) for each in postcodes]
        values = [
            place for place, each in zip(places, postcodes, strict=True) if known[place : place + 1] == [each]
        ]
        return self._equal(self._places, self.columns.by_postcode, values)

    def _by_district(self, districts: Sequence[str]) -> Ids:
        known, found = self.columns.postcodes, []
        for each in districts:
            # A district's postcodes stand together; those of a longer one (LS11 after LS1) have another length.
            first, last = bisect_left(known, each), bisect_left(known, each + "\uffff")
            start, end = _between(self._places, first, last)
            found.append(self.columns.by_postcode[start:end])
        return np.concatenate(found) if found else _NOBODY

    @staticmethod
    def _equal(values: Values, order: Ids, wanted: Sequence[int]) -> Ids:
        found = [order[first:last] for first, last in _runs(values, wanted)]
        return np.concatenate(found) if found else _NOBODY

    def _alike(self, rows: Ids, like: dict[str, Ids], least: int) -> Ids:
        """Those of the rows of whom at least so many of the words typed are like one of their names."""
        if not len(rows) or not like:
            return rows
        hits = sum((self._hits(rows, numbers) for numbers in like.values()), np.zeros(len(rows), np.int8))
        return rows[hits >= least]

    def _hits(self, rows: Ids, numbers: Ids) -> Values:
        columns, mask = self.columns, self._mask
        mask[numbers] = True
        hit = mask[columns.given[rows]] | mask[columns.family[rows]]
        hit |= mask[columns.second[rows]] | mask[columns.family2[rows]]
        mask[numbers] = False
        return hit.astype(np.int8)

    def _by_names(self, like: dict[str, Ids], sought: Sought) -> Ids:
        """People by any two of the words typed, or by one where no more was typed."""
        found = [self._of_family(numbers) for numbers in like.values()]
        if len(like) == 1 and sum(map(len, found)) < ENOUGH:
            # One rare word alone: the one search that looks at every row.
            found.append(self._alike(np.arange(len(self.columns), dtype=np.int32), like, 1))
        rows = np.unique(np.concatenate(found)) if found else _NOBODY
        return self._alike(rows, like, min(2, len(like)))

    def _of_family(self, numbers: Ids) -> Ids:
        runs = [self.columns.by_name[first:last] for first, last in _runs(self._name_order, numbers)]
        return np.concatenate(runs) if runs else _NOBODY

    def _likeliest(self, rows: Ids, sought: Sought, like: dict[str, Ids], known: dict[int, Any]) -> list[int]:
        if len(rows) > ENOUGH:
            rows = np.unique(rows)
        if len(rows) > ENOUGH:
            quick = self._quick(rows, sought, like)
            rows = rows[np.argpartition(-quick, ENOUGH)[:ENOUGH]]
        return [row for row in dict.fromkeys(rows.tolist()) if row not in known]

    def _quick(self, rows: Ids, sought: Sought, like: dict[str, Ids]) -> Values:
        """About how much agrees, to choose whom to weigh: never shown."""
        columns, person = self.columns, sought.particulars
        score = np.zeros(len(rows), np.float32)
        for word, numbers in like.items():
            exact = columns.words.number(word)
            score += 3 * self._hits(rows, numbers)
            if exact != NONE:
                score += 3 * ((columns.given[rows] == exact) | (columns.family[rows] == exact))
                score += 2 * ((columns.second[rows] == exact) | (columns.family2[rows] == exact))
        if person.born:
            score += 7 * (columns.born[rows] == person.born.toordinal())
        if sought.year:
            first, last = date(sought.year, 1, 1).toordinal(), date(sought.year, 12, 31).toordinal()
            score += 4 * ((columns.born[rows] >= first) & (columns.born[rows] <= last))
        if person.postcodes or sought.district:
            score += self._quick_place(rows, person.postcodes, sought.district)
        return score

    def _quick_place(self, rows: Ids, postcodes: Sequence[str], district: str) -> Values:
        known, held = self.columns.postcodes, self.columns.postcode[rows]
        score = np.zeros(len(rows), np.float32)
        wanted = [(each, 8) for each in postcodes] + ([(district, 5)] if district else [])
        for start, bits in wanted:
            first, last = bisect_left(known, start), bisect_left(known, start + "\uffff")
            score += bits * ((held >= first) & (held < last))
        return score

    def reasons(self, found: Found) -> tuple[Reason, ...]:
        """Why somebody was found."""
        return reasons_for(found.sought, self.columns.particulars(found.row), found.weighed)

    def _weigh(self, row: int, readings: Sequence[Sought]) -> tuple[Weighed, Sought]:
        person = self.columns.particulars(row)
        each = (
            (
                weigh_sought(
                    sought,
                    person,
                    weights=self.weights,
                    families=self.columns.words.families,
                    shares=self.shares,
                    prior=self.prior,
                ),
                sought,
            )
            for sought in readings
        )
        return max(each, key=lambda pair: pair[0].weight)

    def _ranked(self, best: dict[int, tuple[Weighed, Sought]], limit: int) -> list[Found]:
        pairs = [Pair(0, row, weighed.weight) for row, (weighed, _) in best.items()]
        ranked = sorted(against_rivals(pairs), key=lambda pair: -pair.weight)[:limit]
        return [
            Found(
                int(self.columns.place[pair.right]),
                best[pair.right][0],
                probability(pair.weight, self.weights.calibration),
                best[pair.right][1],
                pair.right,
            )
            for pair in ranked
        ]


def _between(values: Values, first: int, last: int) -> tuple[int, int]:
    start, end = np.searchsorted(values, np.array([first, last], values.dtype))
    return int(start), int(end)


def _runs(values: Values, wanted: Sequence[int] | Ids) -> list[tuple[int, int]]:
    # Of one type with the column: else numpy turns the whole column into the other type, for each search.
    exact = np.asarray(wanted, values.dtype)
    firsts, lasts = np.searchsorted(values, exact), np.searchsorted(values, exact, "right")
    return [(int(first), int(last)) for first, last in zip(firsts, lasts, strict=True) if last > first]


def _words(sought: Sought) -> tuple[str, ...]:
    return (*sought.particulars.given, *sought.particulars.family)


def _districts(sought: Sought) -> tuple[str, ...]:
    typed = (sought.district,) if sought.district else ()
    return typed or tuple(postcode_district(each) for each in sought.particulars.postcodes)


def _stands_out(best: dict[int, tuple[Weighed, Sought]]) -> bool:
    if not best:
        return False
    first, *rest = sorted((weighed.weight for weighed, _ in best.values()), reverse=True)
    return first - log2(1 + sum(power(each) for each in rest)) > STANDS_OUT
