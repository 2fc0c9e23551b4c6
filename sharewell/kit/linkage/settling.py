"""After all parts: how common a match is, rivals, who is whose best. As `domain/matching/rivals`, in columns."""

from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import Calibration
from sharewell.domain.matching.scoring import MOST
from sharewell.kit.linkage.found import Floats, Found, Rows

ROUNDS = 25


@dataclass(frozen=True, slots=True)
class Settled:
    """Pairs of a whole run: `weight` after rivals, `rivals` how many others of either side weigh half a bit or more."""

    found: Found
    weight: Floats
    probability: Floats
    rivals: NDArray[np.int32]
    prior: float


def settle(
    found: Found, *, pairs: int, prior: float, itself: bool, calibration: Calibration | None = None
) -> Settled:
    """Weigh rivals and keep, of two lists, the pairs in which each is the other's best.

    `prior` is what the pairs were weighed with, `pairs` how many pairs there are at all. How common a match is, is
    learnt from the pairs. In one list several records may be one child, so there another record is no rival.
    """
    learnt = prior
    for _ in range(ROUNDS):
        weight = found.weight + _odds_bits(learnt) - _odds_bits(prior)
        weight = weight if itself else against_rivals(found, weight)
        expected = float(probabilities(weight, None).sum())
        learnt = min(0.5, max(1.0, expected) / max(2, pairs))
    counts = _rivals(found, found.weight)
    best = np.arange(len(found)) if itself else mutually_best(found, weight)
    return Settled(
        found.take(best), weight[best], probabilities(weight[best], calibration), counts[best], learnt
    )


def against_rivals(found: Found, weight: Floats) -> Floats:
    """The weights lowered by log2(1 + sum of 2 ** weight over the rivals of either record)."""
    own = np.exp2(np.clip(weight, -MOST, MOST))
    rivals = np.maximum(0, _sums(found.left, own) - own) + np.maximum(0, _sums(found.right, own) - own)
    return np.asarray(weight - np.log2(1 + rivals))


def mutually_best(found: Found, weight: Floats) -> NDArray[np.intp]:
    """The places of the pairs in which each is the other's best; of equals the first. Best first."""
    order = np.argsort(-weight, kind="stable")
    first_left, first_right = np.zeros(len(found), bool), np.zeros(len(found), bool)
    first_left[np.unique(found.left[order], return_index=True)[1]] = True
    first_right[np.unique(found.right[order], return_index=True)[1]] = True
    return np.asarray(order[first_left & first_right])


def _rivals(found: Found, weight: Floats) -> NDArray[np.int32]:
    strong = (weight > 0).astype(np.float64)
    count = _sums(found.left, strong) + _sums(found.right, strong) - 2 * strong
    return np.asarray(count, dtype=np.int32)


def _sums(side: Rows, values: Floats) -> Floats:
    if not len(side):
        return values
    return np.asarray(np.bincount(side, weights=values)[side])


def _odds_bits(prior: float) -> float:
    return log2(prior / (1 - prior))


def probabilities(weight: Floats, calibration: Calibration | None) -> Floats:
    """The probability that belongs to each weight; see `domain.matching.probability`."""
    straight = weight if calibration is None else calibration.slope * weight + calibration.shift
    return np.asarray(1 / (1 + np.exp2(np.clip(-straight, -MOST, MOST))))
