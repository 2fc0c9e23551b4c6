"""How likely it is that two sets of particulars are one person, by the method of Fellegi and Sunter (1969).

Each comparison gives log2(m/u) for its level; for the very same name a rare one gives more: log2(u of the level / share
of people with that name). The sum and the odds before anything was compared give the probability.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log2

from sharewell.domain.matching.comparing import Agreement, Families, compare
from sharewell.domain.matching.levels import BY_FREQUENCY, Comparison, Level
from sharewell.domain.matching.particulars import Particulars
from sharewell.domain.matching.weights import Calibration, Weights

ShareOf = Callable[[Comparison, str], float]
"""The share of people with a first forename, or with a family name (its words joined by spaces); 0 where not known."""
MOST = 60.0
"""Bits beyond which a weight changes no probability that anybody could read; keeps powers of two within range."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a comparison came to: the level and bits of each, the sum with the odds before, and the probability."""

    levels: Agreement
    bits: Mapping[Comparison, float]
    weight: float
    probability: float


def weigh(
    one: Particulars,
    other: Particulars,
    *,
    weights: Weights,
    families: Families,
    share_of: ShareOf,
    prior: float,
) -> Weighed:
    """Compare and add up. `prior` is the chance, above 0 and below 1, that two people taken blindly are one."""
    levels = compare(one, other, families)
    bits = {
        comparison: _bits(weights, comparison, level, one, share_of)
        for comparison, level in levels.items()
        if level is not None
    }
    weight = log2(prior / (1 - prior)) + sum(bits.values())
    return Weighed(levels, bits, weight, probability(weight))


def probability(weight: float, calibration: Calibration | None = None) -> float:
    """The probability that belongs to a weight in bits, as reviewed pairs taught where a calibration is given."""
    straight = weight if calibration is None else calibration.slope * weight + calibration.shift
    return 1 / (1 + power(-straight))


def power(bits: float) -> float:
    """Two to the power of a weight, kept within what a float can hold."""
    return float(2.0 ** max(-MOST, min(MOST, bits)))


def frequency_bits(weights: Weights, comparison: Comparison, share: float) -> float:
    """What a name's rarity adds to its level, in bits; nothing where its share is not known."""
    if share <= 0:
        return 0.0
    return log2(weights.chances[comparison][Level.SAME].u / max(share, weights.least_share))


def _bits(
    weights: Weights, comparison: Comparison, level: Level, one: Particulars, share_of: ShareOf
) -> float:
    bits = weights.weight(comparison, level)
    if (comparison, level) not in BY_FREQUENCY:
        return bits
    name = one.given[0] if comparison is Comparison.GIVEN else " ".join(one.family)
    return bits + frequency_bits(weights, comparison, share_of(comparison, name))
