"""How likely it is that two encoded people are one: each field's likeness in steps, weighed like levels in the clear.

Weights are learnt from the encodings themselves, without labels: u from random pairs, m by expectation maximisation.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from sharewell.kit.private_matching.encoding import Encoded, Field, Filters
from sharewell.kit.private_matching.nearby import Rows, Two, alike_rows, named

STEPS = (0.999, 0.9, 0.8, 0.7, 0.6, 0.5)
"""Where one step of likeness (Dice, 0 to 1) ends and the next begins, from alike downwards."""
CROSSED = len(STEPS) + 1
"""The step for a name that stands elsewhere in the other record: swapped, a second forename, half of a double name."""
CLEAR = 0.9
ROUNDS, RANDOM_PAIRS = 25, 1_000_000
LEAST, LEAST_SHARE, MOST_BITS = 1e-6, 1e-5, 60.0


class Aspect(StrEnum):
    """What is weighed."""

    GIVEN = "given"
    SECOND = "second"
    FAMILY = "family"
    BORN = "born"
    PLACE = "place"


_STRAIGHT = {
    Aspect.GIVEN: Field.FIRST, Aspect.SECOND: Field.SECOND, Aspect.FAMILY: Field.FAMILY,
    Aspect.BORN: Field.BORN, Aspect.PLACE: Field.PLACE,
}  # fmt: skip
_SWAPPED = ((Field.FIRST, Field.FAMILY), (Field.FAMILY, Field.FIRST))
_ACROSS = {
    Aspect.GIVEN: ((Field.FIRST, Field.SECOND), (Field.SECOND, Field.FIRST), *_SWAPPED),
    Aspect.FAMILY: ((Field.FAMILY, Field.FAMILY2), (Field.FAMILY2, Field.FAMILY), *_SWAPPED),
}
TEACHING = (
    ((Aspect.BORN,), (Aspect.GIVEN, Aspect.SECOND, Aspect.FAMILY, Aspect.PLACE)),
    ((Aspect.GIVEN, Aspect.FAMILY), (Aspect.BORN,)),
)
"""What is held alike, and what is learnt of such pairs. All at once would learn from siblings, who have name
and place in common, that the date says little."""
SPREAD = 0.002
"""So much of m is spread over all steps: none is impossible because a sample did not have it."""
Weight = NDArray[np.float64]
Likeness = NDArray[np.float32]
Step = NDArray[np.int8]
Steps = Mapping[Aspect, Step]


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """For each aspect: the chance of each step among pairs of one person (m) and among others (u)."""

    m: Mapping[Aspect, Weight]
    u: Mapping[Aspect, Weight]
    prior: float


def likeness(one: Filters, other: Filters, rows: Two) -> Likeness:
    """Dice of each pair of rows: twice the bits in common, shared by the bits of both; -1 where one is empty."""
    # Column by column, because numpy gathers and sums rows of four many times slower.
    both = np.zeros(len(rows[0]), np.uint16)
    for mine, theirs in zip(np.ascontiguousarray(one.T), np.ascontiguousarray(other.T), strict=True):
        both += np.bitwise_count(mine[rows[0]] & theirs[rows[1]])
    size = [np.bitwise_count(each).sum(axis=1, dtype=np.uint16) for each in (one, other)]
    mine, theirs = size[0][rows[0]], size[1][rows[1]]
    found = 2 * both.astype(np.float32) / np.maximum(1, mine + theirs)
    found[(mine == 0) | (theirs == 0)] = -1
    return np.asarray(found, np.float32)


def steps_of(left: Encoded, right: Encoded, rows: Two) -> Steps:
    """The step of each aspect for each pair: 0 alike, then less and less; -1 where one side has nothing."""
    found = {
        aspect: _step(likeness(left.filters[name], right.filters[name], rows))
        for aspect, name in _STRAIGHT.items()
    }
    for aspect, across in _ACROSS.items():
        # Only where the day or the place agrees: elsewhere a crossed name alone would not be enough.
        some = np.flatnonzero((found[aspect] > 1) & ((found[Aspect.BORN] == 0) | (found[Aspect.PLACE] == 0)))
        part = rows[0][some], rows[1][some]
        crossed = np.zeros(len(some), bool)
        for one, other in across:
            crossed |= likeness(left.filters[one], right.filters[other], part) >= CLEAR
        found[aspect][some[crossed]] = CROSSED
    return found


def learn(left: Encoded, right: Encoded, *, seed: int) -> FieldWeights:
    """The weights of these two lists, learnt from pairs by chance and from pairs that are alike in some fields."""
    random = np.random.default_rng(seed)
    size = min(RANDOM_PAIRS, len(left) * len(right))
    by_chance = random.integers(0, len(left), size), random.integers(0, len(right), size)
    u = {aspect: _shares(each, np.ones(size)) for aspect, each in steps_of(left, right, by_chance).items()}
    for aspect in _ACROSS:
        # Steps look for crossed names only in few pairs, so by chance these are met less often than they are.
        u[aspect][CROSSED] = max(u[aspect][CROSSED], u[aspect][0] / 2)
    m: dict[Aspect, Weight] = {}
    for alike, taught in TEACHING:
        rows = alike_rows(left, right, tuple(_STRAIGHT[each] for each in alike), random)
        patterns, count = _patterns(steps_of(left, right, rows))
        learnt = _maximised({each: patterns[each] for each in Aspect if each not in alike}, count, u)
        m |= {aspect: learnt[aspect] for aspect in taught}
    return FieldWeights(m, u, 0.5 / max(len(left), len(right)))


def _maximised(steps: Steps, count: Weight, u: Mapping[Aspect, Weight]) -> dict[Aspect, Weight]:
    """m of each aspect among pairs that are held alike in others, by expectation maximisation with u as it is."""
    m, prior = {aspect: _falling() for aspect in steps}, 0.5
    for _ in range(ROUNDS):
        likely = count / (1 + np.exp2(-_within(_weights(steps, FieldWeights(m, u, prior)))))
        prior = float(np.clip(likely.sum() / max(1.0, count.sum()), 0.001, 0.999))
        m = {aspect: _shares(step, likely, SPREAD) for aspect, step in steps.items()}
    return m


def weigh_encoded(left: Encoded, right: Encoded, rows: Two, steps: Steps, weights: FieldWeights) -> Weight:
    """The weight of each pair in bits, a rare name counting more, lowered by its rivals on either side."""
    weight = _weights(steps, weights)
    for aspect in (Aspect.GIVEN, Aspect.FAMILY):
        name = _STRAIGHT[aspect]
        share = _share_of_rows(left.filters[name], right.filters[name])[rows[0]]
        rare = np.log2(weights.u[aspect][0] / np.maximum(share, LEAST_SHARE))
        weight += np.where(steps[aspect] == 0, rare, 0.0)
    return weight - _rivalry(weight, rows)


def mutually_best_rows(rows: Two, weight: Weight) -> Rows:
    """Which of the pairs are each other's best; of equals none."""
    best = np.ones(len(weight), bool)
    for side in rows:
        top = np.full(side.max(initial=-1) + 1, -np.inf)
        np.maximum.at(top, side, weight)
        first = weight == top[side]
        best &= first & (np.bincount(side, first)[side] == 1)
    return np.flatnonzero(best)


def _step(dice: Likeness) -> Step:
    step = np.zeros(len(dice), np.int8)
    for border in STEPS:
        step += dice < border
    step[dice < 0] = -1
    return step


def _weights(steps: Steps, weights: FieldWeights) -> Weight:
    size = len(next(iter(steps.values())))
    total = np.full(size, np.log2(weights.prior / (1 - weights.prior)))
    for aspect, each in steps.items():
        bits = np.append(np.log2(weights.m[aspect] / weights.u[aspect]), 0.0)  # the last is for step -1
        total += bits[each]
    return total


def _patterns(steps: Steps) -> tuple[Steps, Weight]:
    """The different rows of steps, some thousands, and how often each comes: a round need not look at every pair."""
    base = CROSSED + 2
    code = _code((steps[aspect] for aspect in Aspect), base, len(steps[Aspect.GIVEN]))
    count = np.bincount(code, minlength=base ** len(Aspect))
    kept = np.flatnonzero(count)
    found = {
        aspect: (kept // base**place % base - 1).astype(np.int8)
        for place, aspect in enumerate(reversed(tuple(Aspect)))
    }
    return found, count[kept].astype(np.float64)


def _code(steps: Iterable[Step], base: int, size: int) -> Rows:
    code = np.zeros(size, np.int64)
    for each in steps:
        code = code * base + (each + 1)
    return code


def _within(weight: Weight) -> Weight:
    return np.clip(weight, -MOST_BITS, MOST_BITS)


def _shares(step: Step, weight: Weight, spread: float = LEAST) -> Weight:
    known = step >= 0
    counts = np.bincount(step[known], weight[known], CROSSED + 1)
    shares = counts / max(1.0, counts.sum())
    return np.asarray((1 - spread) * shares + spread / (CROSSED + 1), np.float64)


def _falling() -> Weight:
    chances = np.full(CROSSED + 1, 0.02)
    chances[0] = 1 - 0.02 * CROSSED
    return chances


def _share_of_rows(left: Filters, right: Filters) -> Weight:
    """The share of both lists that has each left row's very filter."""
    _, which, count = np.unique(named(np.concatenate((left, right))), return_inverse=True, return_counts=True)
    return np.asarray(count[which][: len(left)] / len(which), np.float64)


def _rivalry(weight: Weight, rows: Two) -> Weight:
    odds = np.exp2(_within(weight))
    rivals = np.zeros(len(weight))
    for side in rows:
        rivals += np.maximum(0.0, np.bincount(side, odds)[side] - odds)
    return np.asarray(np.log2(1 + rivals), np.float64)
