"""Who is looked at: rows by what is surest first, then by what is typed nearly right, then by names alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import cast

import numpy as np

from sharewell.domain.matching import HEALTH, postcode_district
from sharewell.domain.matching.sought import Sought
from sharewell.kit.lookup.agreeing import Values, district_range, postcode_number
from sharewell.kit.lookup.columns import NO_DAY, Columns
from sharewell.kit.lookup.dates import days_near
from sharewell.kit.lookup.runs import NOBODY, Ids, each_once, ranges
from sharewell.kit.lookup.words import NONE

Like = Mapping[str, Ids]
Rank = Callable[[Ids, Ids], Values]
"""About how far a family name and a forename agree with what is sought, for many at once."""
MOST = 3_000
"""How many are looked at whose names alone agree: a common name singles out nobody."""
MOST_NAMED = 60_000
"""How many of those are asked for the date or the year that was typed."""
MOST_NEAR = 30_000
"""How many people may be born on the days near the one typed for all of them to be looked through."""
FEW_ROWS = 300
"""So many are looked at whatever their date of birth."""
FEW = 4


class Candidates:
    """The rows of one register that may be meant. The mask is one: not for several threads at once."""

    def __init__(self, columns: Columns) -> None:
        self._columns, self._names = columns, columns.names
        self._mask = np.zeros(len(columns.words) + 1, bool)  # the last stands for no word, and stays False
        self._of_postcode, self._postcode_starts = columns.by_postcode

    def tiers(self, sought: Sought, like: Like, rank: Rank, is_likely: Callable[[], bool]) -> Iterator[Ids]:
        """Rows, the surest first. A row may come more than once. `is_likely`: whether one of those yet given is."""
        person = sought.particulars
        yield np.concatenate([
            self._by_number(sought), self._by_postcode(person.postcodes), self._born_on(person.born, like),
        ])  # fmt: skip
        yield np.concatenate([self._slips(sought), self._born_on(person.born, {})])
        yield self._by_names(sought, like, rank)
        if districts := _districts(sought):
            yield self._alike(self._by_district(districts), like)
        if person.born and not is_likely():
            near = self._born_near(person.born)
            if len(near) <= MOST_NEAR:
                yield self._alike(near, like)[:MOST]

    def with_names(self, family: int, family2: int) -> int:
        """How many have these two family names, in this order."""
        rows = each_once(self._names.rows_of(self._names.of_families(np.array([family], np.int32))))
        columns = self._columns
        return int(np.count_nonzero((columns.family[rows] == family) & (columns.family2[rows] == family2)))

    def _born_on(self, born: date | None, like: Like) -> Ids:
        """Everybody born on a day; those alone of whom a word typed is like a name, where any was."""
        if born is None:
            return NOBODY
        # Of another type, all the column would be copied for each search.
        days = np.array([born.toordinal(), born.toordinal() + 1], np.int32)
        first, last = np.searchsorted(self._columns.born, days)
        if not like:
            return np.arange(first, last, dtype=np.int32)
        return cast(Ids, (first + np.flatnonzero(self._hits(slice(first, last), like))).astype(np.int32))

    def _born_near(self, born: date) -> Ids:
        days = np.array(days_near(born), np.int32)
        return ranges(*(np.searchsorted(self._columns.born, each) for each in (days, days + np.int32(1))))

    def _alike(self, rows: Ids, like: Like) -> Ids:
        found: Ids = rows[self._hits(rows, like)] if like else rows
        return found

    def _hits(self, rows: Ids | slice, like: Like) -> Values:
        """Whether any of the words typed is like one of the names of each row."""
        columns, mask = self._columns, self._mask
        for numbers in like.values():
            mask[numbers] = True
        hits = mask[columns.given[rows]] | mask[columns.family[rows]]
        hits |= mask[columns.second[rows]] | mask[columns.family2[rows]]
        for numbers in like.values():
            mask[numbers] = False
        return hits

    def _by_number(self, sought: Sought) -> Ids:
        order, values = self._columns.by_number, self._columns.number
        found = [NOBODY]
        for each in _numbers(sought) if len(order) else ():
            first = bisect_left(order, each, key=values.__getitem__)
            found.append(order[first : bisect_right(order, each, lo=first, key=values.__getitem__)])
        return np.concatenate(found)

    def _slips(self, sought: Sought) -> Ids:
        """Those whose number is one slip away from the one typed."""
        order, values, typed = self._columns.by_number, self._columns.number, _numbers(sought)
        if not typed or not len(order):
            return NOBODY
        wanted = np.fromiter((near for each in typed for near in _one_slip(each)), np.int64)
        held = np.minimum(self._number_places(wanted), len(order) - 1)
        found: Ids = order[held[values[order[held]] == wanted]]
        return found

    def _number_places(self, wanted: Values) -> Values:
        """Where each number stands, or would, in the order of numbers; that order has no copy of them."""
        order, values = self._columns.by_number, self._columns.number
        low, high = np.zeros(len(wanted), np.int64), np.full(len(wanted), len(order), np.int64)
        for _ in range(len(order).bit_length()):
            middle = np.minimum((low + high) >> 1, len(order) - 1)
            less = values[order[middle]] < wanted
            low, high = np.where(less & (low < high), middle + 1, low), np.where(less, high, middle)
        return low

    def _by_postcode(self, postcodes: Sequence[str]) -> Ids:
        numbers = [number for each in postcodes if (number := postcode_number(self._columns, each)) != NONE]
        starts = self._postcode_starts
        runs = [self._of_postcode[starts[number] : starts[number + 1]] for number in numbers]
        return np.concatenate(runs) if runs else NOBODY

    def _by_district(self, districts: Sequence[str]) -> Ids:
        found = [NOBODY]
        for each in districts:
            first, last = district_range(self._columns, each)
            found.append(self._of_postcode[self._postcode_starts[first] : self._postcode_starts[last]])
        return np.concatenate(found)

    def _by_names(self, sought: Sought, like: Like, rank: Rank) -> Ids:
        """People by any two of the words typed, one as family name; or by one where no more was typed."""
        pairs = self._pairs_of_one(*like.values()) if len(like) == 1 else self._pairs_of_two(like)
        rows = self._best_rows(pairs, rank, MOST_NAMED if _says_when(sought) else MOST)
        if len(like) == 1 and len(rows) < FEW:
            rows = np.concatenate([rows, self._anywhere(*like.values())])
        return self._when(rows, sought)[:MOST]

    def _pairs_of_one(self, numbers: Ids) -> Ids:
        return self._names.of_families(numbers)

    def _pairs_of_two(self, like: Like) -> Ids:
        found, mask = [NOBODY], self._mask
        for word, numbers in like.items():
            others = np.concatenate([each for other, each in like.items() if other != word])
            mask[others] = True
            pairs = self._names.of_families(numbers)
            found.append(pairs[mask[self._names.names_of(pairs)[1]]])
            mask[others] = False
        return each_once(np.concatenate(found))

    def _best_rows(self, pairs: Ids, rank: Rank, most: int) -> Ids:
        """The rows of pairs, of those first that agree best; about so many at most."""
        counts = self._names.counts(pairs)
        if int(counts.sum()) > most:
            order = np.argsort(-rank(*self._names.names_of(pairs)), kind="stable")
            enough = int(np.searchsorted(np.cumsum(counts[order]), most)) + 1
            pairs = pairs[order[:enough]]
        return self._names.rows_of(pairs)

    def _when(self, rows: Ids, sought: Sought) -> Ids:
        """Those whose date of birth is near, or unknown, or of the year that was typed; and a few of the others."""
        columns, born = self._columns, sought.particulars.born
        if len(rows) <= FEW_ROWS or not _says_when(sought):
            return rows
        held, calendar = columns.born[rows], columns.calendar
        meant = np.zeros(len(calendar.years) + 1, bool)
        if born is not None:
            near = np.array([*days_near(born), born.toordinal()]) - calendar.first
            meant[near[(near >= 0) & (near < len(calendar.years))]] = True
        else:
            meant[:-1] = calendar.years == sought.year
        near_it = meant[np.where(held == NO_DAY, 0, held - calendar.first)] | (held == NO_DAY)
        return np.concatenate([rows[near_it], rows[~near_it][:FEW_ROWS]])

    def _anywhere(self, numbers: Ids) -> Ids:
        """By one rare word alone: the one search that looks at every row."""
        self._mask[numbers] = True
        found = np.flatnonzero(self._mask[self._columns.given] | self._mask[self._columns.family2])
        self._mask[numbers] = False
        return found.astype(np.int32)


def _says_when(sought: Sought) -> bool:
    return sought.particulars.born is not None or sought.year is not None


def _numbers(sought: Sought) -> list[int]:
    typed = sought.particulars.numbers_of(HEALTH)
    return [int(each) for each in typed if each.isdigit() and len(each) == 10]


def _one_slip(number: int) -> Iterator[int]:
    """Numbers of ten figures of which one figure, or the order of two neighbours, is another."""
    text = f"{number:010d}"
    for place in range(10):
        for figure in "0123456789":
            if figure != text[place]:
                yield int(text[:place] + figure + text[place + 1 :])
    for place in range(9):
        yield int(text[:place] + text[place + 1] + text[place] + text[place + 2 :])


def _districts(sought: Sought) -> tuple[str, ...]:
    typed = (sought.district,) if sought.district else ()
    return typed or tuple(postcode_district(each) for each in sought.particulars.postcodes)
