"""About how far many rows agree with what is sought, all at once: whom to weigh whole, and when to stop.

The same levels and bits as `weigh_sought`, but for what a row does not hold (further names and places), for postcodes
with one letter wrong, and for names that differ by two letters and sound unlike. It ranks; what is shown is weighed
whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from math import log2
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import (
    HEALTH,
    LEVELS,
    Comparison,
    Level,
    Sex,
    Weights,
    frequency_bits,
    postcode_district,
)
from sharewell.domain.matching.sought import (
    OF_MONTH,
    RIGHT_DISTRICT,
    RIGHT_MONTH,
    RIGHT_START,
    RIGHT_YEAR,
    SHORTEST_TYPED,
    Shares,
    Sought,
    evidence_bits,
)
from sharewell.kit.lookup.columns import NO_DAY, SEXES, Calendar, Columns
from sharewell.kit.lookup.further import further_bits
from sharewell.kit.lookup.runs import Ids
from sharewell.kit.lookup.words import NONE

Values = NDArray[Any]
SAME, GIVEN_IN, GIVEN_KIN, NEAR, START, ALIKE = 1, 2, 4, 8, 16, 32
FAMILY_IN, FAMILY_KIN, FAMILY_NEAR, FAMILY_ALIKE, BEGUN, FIRST_KIN = 64, 128, 256, 512, 1024, 2048
MARKS = 4096


def _table(comparison: Comparison, *steps: tuple[int, Level]) -> NDArray[np.int8]:
    """For each set of marks the place of its level among the comparison's; the first step that holds counts."""
    levels = LEVELS[comparison]
    found = np.full(MARKS, len(levels) - 1, np.int8)
    marks = np.arange(MARKS)
    for bit, level in reversed(steps):
        found[(marks & bit) != 0] = levels.index(level)
    return found


G, F = Comparison.GIVEN, Comparison.FAMILY
FIRST_GIVEN = _table(
    G, (SAME, Level.SAME), (GIVEN_IN, Level.SHARED), (GIVEN_KIN, Level.KIN), (NEAR, Level.NEAR),
    (START, Level.START), (FAMILY_IN, Level.SWAPPED), (ALIKE, Level.ALIKE),
)  # fmt: skip
MORE_GIVEN = _table(G, (SAME, Level.SHARED), (FIRST_KIN, Level.KIN), (FAMILY_IN, Level.SWAPPED))
GIVEN_AS_FAMILY = _table(G, (GIVEN_IN, Level.SWAPPED))
FIRST_FAMILY = _table(
    F, (FAMILY_IN, Level.SHARED), (FAMILY_KIN, Level.KIN), (FAMILY_NEAR, Level.NEAR),
    (GIVEN_IN, Level.SWAPPED), (FAMILY_ALIKE, Level.ALIKE),
)  # fmt: skip
MORE_FAMILY = _table(F, (FAMILY_IN, Level.SHARED), (FAMILY_KIN, Level.KIN), (GIVEN_IN, Level.SWAPPED))
FAMILY_AS_GIVEN = _table(F, (FAMILY_IN, Level.SWAPPED))
WEAK = LEVELS[F].index(Level.ALIKE)


def level_bits(weights: Weights) -> dict[Comparison, Values]:
    """The bits of each level, in the order of the levels."""
    return {
        comparison: np.array([weights.weight(comparison, level) for level in LEVELS[comparison]])
        for comparison in Comparison
    }


class Reading:
    """One reading, made ready for one register."""

    def __init__(
        self,
        sought: Sought,
        columns: Columns,
        marks: NDArray[np.uint16],
        weights: Weights,
        shares: Shares,
        bits: Mapping[Comparison, Values] | None = None,
    ) -> None:
        self.sought, self._columns, self._marks, self._shares = sought, columns, marks, shares
        self._weights = dict(bits or level_bits(weights))
        person = sought.particulars
        self._marked = tuple(self._words())
        self._family = tuple(columns.words.number(word) for word in person.family)
        for comparison, names in ((G, person.given[:1]), (F, person.family)):
            if names:
                share = shares.of_name(comparison, " ".join(names))
                self._weights[comparison] = self._weights[comparison].copy()
                self._weights[comparison][0] += frequency_bits(weights, comparison, share)
        starts = [word for word in person.family if len(word) >= SHORTEST_TYPED]
        self._begun = max(
            (evidence_bits(True, RIGHT_START, shares.of_start(word)) for word in starts), default=0.0
        )

    def score(self, rows: Ids) -> Values:
        """The bits of each row together, without the odds before."""
        columns, person = self._columns, self.sought.particulars
        total = self._names(rows) if self._marked else np.zeros(len(rows))
        if len(person.given) > 1:
            names = columns.given[rows], columns.second[rows]
            total += further_bits(person.given, columns.words, *names, self._weights[Comparison.MIDDLE])
        if person.born or self.sought.year:
            total += self._born(columns.born[rows])
        if person.postcodes or self.sought.district:
            total += self._place(columns.postcode[rows])
        numbers = [int(each) for each in person.numbers_of(HEALTH) if each.isdigit()]
        if numbers:
            total += self._numbers(columns.number[rows], numbers)
        if person.sex is not Sex.UNKNOWN:
            held, wanted = columns.sex[rows], SEXES.index(person.sex)
            same, other = self._weights[Comparison.SEX]
            total += np.where(held == 0, 0.0, np.where(held == wanted, same, other))
        return total

    def _words(self) -> Iterator[tuple[Ids | slice, int]]:
        words, person = self._columns.words, self.sought.particulars
        for word, bit in [(w, GIVEN_IN) for w in person.given] + [(w, FAMILY_IN) for w in person.family]:
            yield words.kin(word), bit * 2
            if (number := words.number(word)) != NONE:
                yield np.array([number], np.int32), bit
        for word in person.given[:1]:
            near = words.near(word)
            yield words.kin(word), FIRST_KIN
            yield np.array([words.number(word)], np.int32), SAME if words.number(word) != NONE else 0
            yield near.one, NEAR
            yield near.two, ALIKE
            yield words.sounding(word), ALIKE
            yield words.beginning(word), START
            yield words.begun_by(word), START
        for word in person.family[:1]:
            near = words.near(word)
            yield near.one, FAMILY_NEAR
            yield near.two, FAMILY_ALIKE
            yield words.sounding(word), FAMILY_ALIKE
        for word in person.family:
            if len(word) >= SHORTEST_TYPED:
                yield words.beginning(word), BEGUN

    def pairs(self, family: Ids, given: Ids) -> Values:
        """The bits of a family name and a forename alone, about: who is scored first where there are many."""
        if not self._marked:
            return np.zeros(len(family))
        first, last = self._marks_of(given, family)
        level = np.minimum(FIRST_GIVEN[first], GIVEN_AS_FAMILY[last])
        total = np.where(given == NONE, 0.0, self._weights[G][level])
        level = np.minimum(FIRST_FAMILY[last], FAMILY_AS_GIVEN[first])
        if self._family and self._family[0] != NONE:
            level[family == self._family[0]] = 0
        return total + self._weights[F][level]

    def _marks_of(self, *columns: Ids) -> list[Values]:
        marks = self._marks
        for where, bit in self._marked:
            marks[where] |= bit
        found = [marks[each] for each in columns]
        for where, _ in self._marked:
            marks[where] = 0
        return found

    def _names(self, rows: Ids) -> Values:
        columns = self._columns
        given, family = columns.given[rows], columns.family[rows]
        first, second, last, last2 = self._marks_of(
            given, columns.second[rows], family, columns.family2[rows]
        )
        total = np.zeros(len(rows))
        if self.sought.particulars.given:
            level = np.minimum(FIRST_GIVEN[first], MORE_GIVEN[second])
            level = np.minimum(level, GIVEN_AS_FAMILY[last | last2])
            total += np.where(given == NONE, 0.0, self._weights[G][level])
        if self._family:
            total += self._family_bits(rows, family, last, last2, first | second)
        return total

    def _family_bits(self, rows: Ids, family: Ids, last: Values, last2: Values, given: Values) -> Values:
        level = np.minimum(np.minimum(FIRST_FAMILY[last], MORE_FAMILY[last2]), FAMILY_AS_GIVEN[given])
        if self._family[0] != NONE and len(self._family) <= 2:
            whole = (family == self._family[0]) & (
                self._columns.family2[rows] == (self._family[1] if len(self._family) > 1 else NONE)
            )
            level = np.where(whole, 0, level)
        bits = self._weights[F][level]
        if self._begun:
            begun = (level >= WEAK) & (((last | last2) & BEGUN) != 0)
            bits = np.where(begun, np.maximum(bits, self._begun), bits)
        return np.where(family == NONE, 0.0, bits)

    def _born(self, held: Ids) -> Values:
        sought, wanted, calendar = self.sought, self.sought.particulars.born, self._columns.calendar
        known = held != NO_DAY
        at = np.where(known, held - calendar.first, 0)
        if wanted is not None:
            levels = _born_levels(calendar, at, wanted)
            return np.where(known, self._weights[Comparison.BORN][levels], 0.0)
        bits = _evidence(calendar.years[at] == sought.year, RIGHT_YEAR, self._shares.of_year)
        if sought.month:
            bits += _evidence(calendar.months[at] == sought.month, RIGHT_MONTH, OF_MONTH)
        return np.where(known, bits, 0.0)

    def _place(self, held: Ids) -> Values:
        columns, known = self._columns, held != NONE
        postcodes = self.sought.particulars.postcodes
        if not postcodes:
            same = _in_district(columns, held, self.sought.district)
            return np.where(known, _evidence(same, RIGHT_DISTRICT, self._shares.of_district), 0.0)
        levels = np.full(len(held), len(LEVELS[Comparison.PLACE]) - 1, np.int8)
        for each in postcodes:
            levels[_in_district(columns, held, postcode_district(each))] = 2
        for each in postcodes:
            if (number := postcode_number(columns, each)) != NONE:
                levels[held == number] = 0
        return np.where(known, self._weights[Comparison.PLACE][levels], 0.0)

    def _numbers(self, held: Values, wanted: Sequence[int]) -> Values:
        same, near, other = self._weights[Comparison.HEALTH]
        bits = np.where(_figures_apart(held, wanted[0], 10) == 1, near, other)
        for each in wanted:
            bits = np.where(held == each, same, bits)
        return np.where(held == 0, 0.0, bits)


def postcode_number(columns: Columns, postcode: str) -> int:
    """The number of a postcode; NONE where nobody has it."""
    plain = np.bytes_(postcode.encode()[:8])
    place = int(np.searchsorted(columns.postcodes, plain))
    return place if place < len(columns.postcodes) and columns.postcodes[place] == plain else NONE


def district_range(columns: Columns, district: str) -> tuple[int, int]:
    """The numbers of the postcodes that begin so; LS11 begins as LS1 does, and has another length."""
    first = np.searchsorted(columns.postcodes, np.bytes_(district.encode()[:8]))
    last = np.searchsorted(columns.postcodes, np.bytes_(district.encode()[:7] + b"\xff"))
    return int(first), int(last)


def _in_district(columns: Columns, held: Ids, district: str) -> Values:
    first, last = district_range(columns, district)
    within = (held >= first) & (held < last)
    lengths = columns.postcode_lengths
    within[within] = lengths[held[within]] == len(district) + 3
    return within


def _evidence(same: Values, right: float, share: float) -> Values:
    return np.where(same, log2(right / share), log2((1 - right) / (1 - share)))


def _born_levels(calendar: Calendar, at: Ids, wanted: date) -> Values:
    """The places among the levels of `born` of days, by their places in the calendar."""
    years, months, days = calendar.years[at], calendar.months[at], calendar.days[at]
    same_year, same_month, same_day = years == wanted.year, months == wanted.month, days == wanted.day
    apart = _apart(years, wanted.year, 4) + _apart(months, wanted.month, 2) + _apart(days, wanted.day, 2)
    found = np.where(same_year, 4, 5)
    found[same_year.astype(np.int8) + same_month + same_day == 2] = 3
    found[apart == 1] = 2
    found[same_year & (months == wanted.day) & (days == wanted.month)] = 1
    found[apart == 0] = 0
    return found


@lru_cache(maxsize=1_000)
def _figures(wanted: int, figures: int) -> NDArray[np.int8]:
    """How many figures of each number of so many figures are not those of this one."""
    return _figures_apart(np.arange(10**figures), wanted, figures)


def _apart(numbers: Values, wanted: int, figures: int) -> Values:
    return cast(Values, _figures(wanted, figures)[numbers])


def _figures_apart(numbers: Values, wanted: int, figures: int) -> Values:
    apart = np.zeros(len(numbers), np.int8)
    left = numbers
    for _ in range(figures):
        left, last = np.divmod(left, 10)
        wanted, wanted_last = divmod(wanted, 10)
        apart += last != wanted_last
    return apart
