"""Searching a register: a few candidates by what is surest, and wider only where nobody stands out."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import cast

import numpy as np

from sharewell.domain.matching import Comparison, Level, Particulars, Weighed, Weights, probability
from sharewell.domain.matching.reasons import Reason, reasons_for
from sharewell.domain.matching.scoring import power
from sharewell.domain.matching.sought import Shares, Sought, chance_before, smoothed_share, weigh_sought
from sharewell.kit.lookup.agreeing import Reading, Values, level_bits
from sharewell.kit.lookup.candidates import Candidates
from sharewell.kit.lookup.columns import Columns, build
from sharewell.kit.lookup.likeness import likeness
from sharewell.kit.lookup.runs import NOBODY, Ids, each_once
from sharewell.kit.lookup.words import NONE

ENOUGH = 4
"""How many more than are wanted are weighed whole: the quick sum of the others is further behind than it is wrong."""
STANDS_OUT = 3.0
"""Bits by which the first must lead all others together for the search to stop."""
CLOSE = 5.0
"""Bits within which another reading of what was typed may fit somebody better."""
EQUAL, MOST_ALIKE = 1e-4, 1_000
"""Bits that are no difference; how many who agree equally far are put in order by spelling."""
HOPELESS = 20.0
"""Bits by which somebody may lie behind the first and still be shown: one in a million."""
Best = dict[int, tuple[Weighed, Sought, Particulars]]


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
        self._candidates, self._bits = Candidates(columns), level_bits(weights)
        self._marks = np.zeros(len(columns.words) + 1, np.uint16)  # the last stands for no word, and stays 0
        self._seen = np.zeros(len(columns), bool)
        self._share: dict[tuple[Comparison, str], float] = {}
        self._forenames, self._families = columns.counts

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
        ready = [
            Reading(each, self.columns, self._marks, self.weights, self.shares, self._bits)
            for each in readings
        ]
        words = tuple(dict.fromkeys(word for each in readings for word in _words(each)))
        like = {word: self.columns.words.like(word) for word in words}

        def rank(family: Ids, given: Ids) -> Values:
            return cast(Values, np.max([each.pairs(family, given) for each in ready], axis=0))

        def is_likely() -> bool:
            return bool(bits.max(initial=-60.0) + self._before > 0)

        rows, bits = NOBODY, np.empty(0)
        try:
            for tier in self._candidates.tiers(readings[0], like, rank, is_likely):
                fresh = self._present(each_once(tier[~self._seen[tier]]))
                self._seen[fresh] = True
                rows = np.concatenate([rows, fresh])
                bits = np.concatenate([bits, np.max([each.score(fresh) for each in ready], axis=0)])
                if _stands_out(bits + self._before):
                    break
        finally:
            self._seen[rows] = False
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
        return self._candidates.with_names(*numbers[:2])

    def _weighed(self, rows: Ids, bits: Values, ready: Sequence[Reading], limit: int) -> tuple[Best, float]:
        if not len(rows):
            return {}, 0.0
        top = self._top(rows, bits, min(len(rows), limit + ENOUGH), ready[0].sought)
        rest = float(np.exp2(np.clip(np.delete(bits, top) + self._before, -60, 60)).sum())
        best: Best = {}
        apart = (
            np.array([each.score(rows[top]) for each in ready]) if len(ready) > 1 else np.zeros((1, len(top)))
        )
        for at, row in enumerate(rows[top].tolist()):
            close = np.flatnonzero(apart[:, at] >= apart[:, at].max() - CLOSE).tolist()
            person = self.columns.particulars(row)
            each = (self._weigh(person, ready[reading].sought) for reading in close)
            best.setdefault(int(self.columns.place[row]), max(each, key=lambda found: found[0].weight))
        return best, rest

    def _top(self, rows: Ids, bits: Values, wanted: int, sought: Sought) -> Ids:
        """The places of the best in order; of those who agree equally far the ones that are spelt most alike."""
        least = max(float(np.partition(bits, -wanted)[-wanted]), float(bits.max()) - HOPELESS)
        level = np.flatnonzero(bits > least - EQUAL)
        about = np.round(bits[level] / EQUAL)
        alike = np.zeros(len(level))
        if len(level) <= MOST_ALIKE and len(set(about.tolist())) < len(level):
            alike = likeness(sought.particulars, self.columns, rows[level])
        return cast(Ids, level[np.lexsort((-alike, -about))[:wanted]])

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
        # Those who agree equally far stay in the order of likeness.
        ranked = sorted(best.items(), key=lambda pair: -round(pair[1][0].weight / EQUAL))[:limit]
        found = []
        for place, (weighed, sought, person) in ranked:
            weight = weighed.weight - log2(1 + max(0.0, odds - power(weighed.weight)))
            found.append(Found(place, weighed, probability(weight, self.weights.calibration), sought, person))
        return found


def _words(sought: Sought) -> tuple[str, ...]:
    return (*sought.particulars.given, *sought.particulars.family)


def _stands_out(bits: Values) -> bool:
    if not len(bits):
        return False
    odds = np.exp2(np.clip(bits, -60, 60))
    best = int(np.argmax(bits))
    return bool(bits[best] - log2(1 + float(odds.sum() - odds[best])) > STANDS_OUT)
