"""Searching a register: a few candidates by what is surest, and wider only where nobody stands out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np

from sharewell.domain.matching import (
    HEALTH,
    Comparison,
    Level,
    Particulars,
    Weighed,
    Weights,
    postcode_district,
    probability,
)
from sharewell.domain.matching.reasons import Reason, reasons_for
from sharewell.domain.matching.scoring import power
from sharewell.domain.matching.sought import Shares, Sought, chance_before, smoothed_share, weigh_sought
from sharewell.kit.lookup.agreeing import Reading, Values, district_range, postcode_number
from sharewell.kit.lookup.columns import Columns, build
from sharewell.kit.lookup.dates import days_near
from sharewell.kit.lookup.words import NONE, Ids

ENOUGH = 4
"""How many more than are wanted are weighed whole: the quick sum of the others is further behind than it is wrong."""
MOST = 20_000
"""How many of one tier are looked at: a common name alone singles out nobody."""
STANDS_OUT = 5.0
"""Bits by which the first must lead all others together for the search to stop."""
HOPELESS = 20.0
"""Bits by which somebody may lie behind the first and still be shown: one in a million."""
Best = dict[int, tuple[Weighed, Sought, Particulars]]
_NOBODY: Ids = np.empty(0, np.int32)


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found: the place in what the register was built from, the comparison, the chance among rivals.

    `sought` is the reading that fits best, and `person` what it was compared with.
    """

    place: int
    weighed: Weighed
    probability: float
    sought: Sought
    person: Particulars

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why somebody was found."""
        return reasons_for(self.sought, self.person, self.weighed)


class Register:
    """Columns with what a search needs beside them. Not for several threads at once: the marks are one."""

    def __init__(self, columns: Columns, weights: Weights) -> None:
        self.columns, self.weights = columns, weights
        self.shares = Shares(self.share_of_name)
        self.prior = chance_before(len(columns))
        self._newer: dict[int, Particulars] = {}
        self._gone: set[int] = set()
        self._tail: Register | None = None
        self._mask = np.zeros(len(columns.words) + 1, bool)  # the last stands for no word, and stays False
        self._marks = np.zeros(len(columns.words) + 1, np.uint16)
        self._share: dict[tuple[Comparison, str], float] = {}
        self._forenames = np.bincount(columns.given[columns.given != NONE], minlength=len(columns.words))
        alone = columns.family[(columns.family != NONE) & (columns.family2 == NONE)]
        self._families = np.bincount(alone, minlength=len(columns.words))
        self._pairs, self._pair_rows = columns.names
        self._of_postcode, self._postcode_starts = columns.by_postcode

    def search(self, readings: Sequence[Sought], limit: int = 10) -> list[Found]:
        """The likeliest first. The readings are of one thing typed; a person counts by the one that fits best."""
        if not readings:
            return []
        best, rest = self._likely(readings, limit)
        if self._newer:
            newer, more = self._newest()._likely(readings, limit)
            places = tuple(self._newer)
            best |= {places[place]: found for place, found in newer.items()}
            rest += more
        return self._ranked(best, rest, limit)

    def _present(self, rows: Ids) -> Ids:
        """Those of the rows that hold still."""
        if not (self._gone or self._newer):
            return rows
        return rows[~np.isin(self.columns.place[rows], [*self._gone, *self._newer])]

    def _newest(self) -> "Register":
        """Those who came since, by the shares and the chance of all."""
        if self._tail is None:
            self._tail = Register(build(self._newer.values(), self.columns.words.families), self.weights)
            self._tail.shares, self._tail.prior = self.shares, self.prior
        return self._tail

    def _likely(self, readings: Sequence[Sought], limit: int) -> tuple[Best, float]:
        """The likeliest by place, and the odds of all others together."""
        if not len(self.columns):
            return {}, 0.0
        ready = [Reading(each, self.columns, self._marks, self.weights, self.shares) for each in readings]
        words = tuple(dict.fromkeys(word for each in readings for word in _words(each)))
        like = {word: self.columns.words.like(word) for word in words}
        rows, bits = _NOBODY, np.empty(0)
        for tier in self._tiers(readings[0], like):
            fresh = self._present(np.unique(tier[:MOST]))
            fresh = fresh[~np.isin(fresh, rows, assume_unique=True)] if len(rows) else fresh
            rows = np.concatenate([rows, fresh])
            bits = np.concatenate([bits, np.max([each.score(fresh) for each in ready], axis=0)])
            if _stands_out(bits + self._before):
                break
        return self._weighed(rows, bits, ready, limit)

    def add(self, place: int, person: Particulars) -> None:
        """Have somebody found from now on who came, or changed, after the columns were made. For some thousands."""
        self._newer[place] = person
        self._tail = None

    def remove(self, place: int) -> None:
        """Have somebody found no more."""
        self._newer.pop(place, None)
        self._gone.add(place)
        self._tail = None

    def share_of_name(self, comparison: Comparison, name: str) -> float:
        """The share of people with a first forename or a family name, as far as this register can tell."""
        key = (comparison, name)
        if key not in self._share:
            usual = self.weights.chances[comparison][Level.SAME].u
            self._share[key] = smoothed_share(self._count(comparison, name), len(self.columns), usual)
        return self._share[key]

    @property
    def _before(self) -> float:
        return log2(self.prior / (1 - self.prior))

    def _count(self, comparison: Comparison, name: str) -> int:
        numbers = [self.columns.words.number(word) for word in name.split(" ")]
        if NONE in numbers:
            return 0
        if comparison is Comparison.GIVEN:
            return int(self._forenames[numbers[0]])
        if len(numbers) == 1:
            return int(self._families[numbers[0]])
        runs = [self._pair_rows[first:last] for first, last in self._family_runs(numbers[:1])]
        rows = np.unique(np.concatenate([_NOBODY, *runs]))
        return int(np.count_nonzero(self.columns.family2[rows] == numbers[1]))

    def _tiers(self, sought: Sought, like: dict[str, Ids]) -> Iterator[Ids]:
        person, least = sought.particulars, min(2, len(like))
        sure = [self._by_number(sought), self._by_postcode(person.postcodes)]
        if person.born:
            sure.append(self._alike(self._born_on([person.born.toordinal()]), like, 1))
        yield np.concatenate(sure)
        wide, about = [self._by_number(sought, slips=True)], _NOBODY
        if person.born:
            about = self._alike(self._born_on(days_near(person.born)), like, 1)
            wide.append(self._born_on([person.born.toordinal()]))
            wide.append(self._alike(about, like, least))
        yield np.concatenate(wide)
        yield self._by_names(like)
        yield about
        if districts := _districts(sought):
            yield self._alike(self._by_district(districts), like, min(1, least))

    def _born_on(self, days: Sequence[int]) -> Ids:
        wanted = np.asarray(days, np.int32)
        firsts = np.searchsorted(self.columns.born, wanted)
        lasts = np.searchsorted(self.columns.born, wanted, "right")
        runs = [np.arange(first, last, dtype=np.int32) for first, last in zip(firsts, lasts, strict=True)]
        return np.concatenate(runs) if runs else _NOBODY

    def _by_number(self, sought: Sought, *, slips: bool = False) -> Ids:
        typed = [
            int(each) for each in sought.particulars.numbers_of(HEALTH) if each.isdigit() and len(each) == 10
        ]
        order, values = self.columns.by_number, self.columns.number
        if not typed or not len(order):
            return _NOBODY
        if slips:
            wanted = np.fromiter((near for each in typed for near in _slips(each)), np.int64)
            places = self._number_places(wanted)
            held = np.minimum(places, len(order) - 1)
            met: Ids = order[held[values[order[held]] == wanted]]
            return met
        found = []
        for each in typed:
            first = bisect_left(order, each, key=values.__getitem__)
            found.append(order[first : bisect_right(order, each, lo=first, key=values.__getitem__)])
        return np.concatenate(found)

    def _number_places(self, wanted: Values) -> Values:
        """Where each number stands, or would, in the order of numbers; that order has no copy of them."""
        order, values = self.columns.by_number, self.columns.number
        low, high = np.zeros(len(wanted), np.int64), np.full(len(wanted), len(order), np.int64)
        for _ in range(len(order).bit_length()):
            middle = np.minimum((low + high) >> 1, len(order) - 1)
            less = values[order[middle]] < wanted
            low, high = np.where(less & (low < high), middle + 1, low), np.where(less, high, middle)
        return low

    def _by_postcode(self, postcodes: Sequence[str]) -> Ids:
        numbers = [number for each in postcodes if (number := postcode_number(self.columns, each)) != NONE]
        starts = self._postcode_starts
        runs = [self._of_postcode[starts[number] : starts[number + 1]] for number in numbers]
        return np.concatenate(runs) if runs else _NOBODY

    def _by_district(self, districts: Sequence[str]) -> Ids:
        found = []
        for each in districts:
            first, last = district_range(self.columns, each)
            found.append(self._of_postcode[self._postcode_starts[first] : self._postcode_starts[last]])
        return np.concatenate(found) if found else _NOBODY

    def _alike(self, rows: Ids, like: dict[str, Ids], least: int) -> Ids:
        """Those of the rows of whom at least so many of the words typed are like one of their names."""
        if not len(rows) or not like or not least:
            return rows
        columns, mask = self.columns, self._mask
        held = (columns.given[rows], columns.family[rows], columns.second[rows], columns.family2[rows])
        hits = np.zeros(len(rows), np.int8)
        for numbers in like.values():
            mask[numbers] = True
            hits += mask[held[0]] | mask[held[1]] | mask[held[2]] | mask[held[3]]
            mask[numbers] = False
        return rows[hits >= least]

    def _by_names(self, like: dict[str, Ids]) -> Ids:
        """People by any two of the words typed, one as family name; or by one where no more was typed."""
        if len(like) == 1:
            return self._by_one_name(*like.values())
        found, mask = [_NOBODY], self._mask
        for word, numbers in like.items():
            others = np.concatenate([each for other, each in like.items() if other != word])
            mask[others] = True
            for first, last in self._family_runs(numbers):
                given = (self._pairs[first:last] & 0xFFFFFFFF) - 1
                found.append(self._pair_rows[first:last][mask[given]])
            mask[others] = False
        return np.concatenate(found)

    def _by_one_name(self, numbers: Ids) -> Ids:
        runs = [self._pair_rows[first:last] for first, last in self._family_runs(numbers)]
        if sum(map(len, runs)) >= ENOUGH:
            return np.concatenate(runs)
        # One rare word alone: the one search that looks at every row.
        self._mask[numbers] = True
        found = np.flatnonzero(self._mask[self.columns.given] | self._mask[self.columns.family2])
        self._mask[numbers] = False
        return np.concatenate([*runs, found.astype(np.int32)])

    def _family_runs(self, numbers: Sequence[int] | Ids) -> list[tuple[int, int]]:
        """Where the people with these family names stand in the order of names; neighbours are one run."""
        unique = np.unique(np.asarray(numbers, np.int64))
        if not len(unique):
            return []
        breaks = np.flatnonzero(np.diff(unique) > 1)
        firsts = unique[np.concatenate([[0], breaks + 1])]
        lasts = unique[np.concatenate([breaks, [len(unique) - 1]])]
        starts = np.searchsorted(self._pairs, (firsts + 1) << 32)
        ends = np.searchsorted(self._pairs, (lasts + 2) << 32)
        return [(int(first), int(last)) for first, last in zip(starts, ends, strict=True) if last > first]

    def _weighed(self, rows: Ids, bits: Values, ready: Sequence[Reading], limit: int) -> tuple[Best, float]:
        if not len(rows):
            return {}, 0.0
        wanted = min(len(rows), limit + ENOUGH)
        top = np.argpartition(-bits, wanted - 1)[:wanted]
        top = top[bits[top] > bits.max() - HOPELESS]
        rest = float(np.exp2(np.clip(np.delete(bits, top) + self._before, -60, 60)).sum())
        best: Best = {}
        apart = (
            np.array([each.score(rows[top]) for each in ready]) if len(ready) > 1 else np.zeros((1, len(top)))
        )
        for at, row in enumerate(rows[top].tolist()):
            close = np.flatnonzero(apart[:, at] >= apart[:, at].max() - STANDS_OUT).tolist()
            person = self.columns.particulars(row)
            each = (self._weigh(person, ready[reading].sought) for reading in close)
            best.setdefault(int(self.columns.place[row]), max(each, key=lambda found: found[0].weight))
        return best, rest

    def _weigh(self, person: Particulars, sought: Sought) -> tuple[Weighed, Sought, Particulars]:
        weighed = weigh_sought(
            sought,
            person,
            weights=self.weights,
            families=self.columns.words.families,
            shares=self.shares,
            prior=self.prior,
        )
        return weighed, sought, person

    def _ranked(self, best: Best, rest: float, limit: int) -> list[Found]:
        odds = sum(power(weighed.weight) for weighed, _, _ in best.values()) + rest
        ranked = sorted(best.items(), key=lambda pair: -pair[1][0].weight)[:limit]
        found = []
        for place, (weighed, sought, person) in ranked:
            weight = weighed.weight - log2(1 + max(0.0, odds - power(weighed.weight)))
            found.append(Found(place, weighed, probability(weight, self.weights.calibration), sought, person))
        return found


def _slips(number: int) -> Iterator[int]:
    """Numbers of ten figures of which one figure, or the order of two neighbours, is another."""
    text = f"{number:010d}"
    for place in range(10):
        for figure in "0123456789":
            if figure != text[place]:
                yield int(text[:place] + figure + text[place + 1 :])
    for place in range(9):
        yield int(text[:place] + text[place + 1] + text[place] + text[place + 2 :])


def _words(sought: Sought) -> tuple[str, ...]:
    return (*sought.particulars.given, *sought.particulars.family)


def _districts(sought: Sought) -> tuple[str, ...]:
    typed = (sought.district,) if sought.district else ()
    return typed or tuple(postcode_district(each) for each in sought.particulars.postcodes)


def _stands_out(bits: Values) -> bool:
    if not len(bits):
        return False
    odds = np.exp2(np.clip(bits, -60, 60))
    best = int(np.argmax(bits))
    return bool(bits[best] - log2(1 + float(odds.sum() - odds[best])) > STANDS_OUT)
