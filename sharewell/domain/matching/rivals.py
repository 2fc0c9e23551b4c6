"""Rivals: a twin, a sibling or a namesake who could be meant as well makes a match less likely, and is shown."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any, Generic, TypeVar

from sharewell.domain.matching.scoring import power

Left = TypeVar("Left", bound=Hashable)
Right = TypeVar("Right", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Pair(Generic[Left, Right]):
    """Two people who may be one, with the weight of their agreement in bits."""

    left: Left
    right: Right
    weight: float


AnyPair = Pair[Any, Any]


def against_rivals(pairs: Iterable[Pair[Left, Right]]) -> list[Pair[Left, Right]]:
    """The pairs with their weights lowered by log2(1 + sum of 2 ** weight over the rivals of either side).

    A rival is another pair with the same left or the same right. The order is kept.
    """
    known = list(pairs)
    left, right = _odds(known, "left"), _odds(known, "right")
    return [Pair(pair.left, pair.right, pair.weight - _rivalry(pair, left, right)) for pair in known]


def mutually_best(pairs: Iterable[Pair[Left, Right]]) -> list[Pair[Left, Right]]:
    """Those pairs in which each is the other's best; of equals the first."""
    ranked = sorted(pairs, key=lambda pair: -pair.weight)
    best_right: dict[Left, Right] = {}
    best_left: dict[Right, Left] = {}
    for pair in ranked:
        best_right.setdefault(pair.left, pair.right)
        best_left.setdefault(pair.right, pair.left)
    return [
        pair for pair in ranked if best_right[pair.left] == pair.right and best_left[pair.right] == pair.left
    ]


def _odds(pairs: Sequence[AnyPair], side: str) -> Mapping[Hashable, float]:
    totals: dict[Hashable, float] = {}
    for pair in pairs:
        key = getattr(pair, side)
        totals[key] = totals.get(key, 0.0) + power(pair.weight)
    return totals


def _rivalry(pair: AnyPair, left: Mapping[Hashable, float], right: Mapping[Hashable, float]) -> float:
    own = power(pair.weight)
    rivals = max(0.0, left[pair.left] - own) + max(0.0, right[pair.right] - own)
    return log2(1 + rivals)
