"""The weights of one model: trained by Splink, frozen as data, and the same wherever two people are compared."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log2
from typing import Any

from sharewell.domain.matching.levels import LEVELS, Comparison, Level


class BadWeights(Exception):
    """The data of the weights are wrong or not whole; says where."""


@dataclass(frozen=True, slots=True)
class Chances:
    """How often a level is seen: `m` among pairs that are one person, `u` among others. Both above 0, at most 1."""

    m: float
    u: float

    @property
    def weight(self) -> float:
        """What the level says, in bits: positive for the same person."""
        return log2(self.m / self.u)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What reviewed pairs taught: probability = 1 / (1 + 2 ** -(slope * weight + shift)). Untaught: 1 and 0."""

    slope: float = 1.0
    shift: float = 0.0
    reviewed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """One model.

    Attributes:
        id: name and version, kept with every score made with it.
        chances: for each comparison and level, how often it is seen.
        least_share: a name rarer than this share of people counts as this rare.
        calibration: see `Calibration`.
        sha256: of the data as read.
    """

    id: str
    chances: Mapping[Comparison, Mapping[Level, Chances]]
    least_share: float
    calibration: Calibration
    sha256: str

    def weight(self, comparison: Comparison, level: Level) -> float:
        """What a level says, in bits."""
        return self.chances[comparison][level].weight


@cache
def shipped_weights() -> Weights:
    """The model that comes with Sharewell. Raises BadWeights."""
    text = files("sharewell.guidance").joinpath("matching/weights.json").read_text(encoding="utf-8")
    return read_weights(text)


def read_weights(text: str) -> Weights:
    """A model from its JSON.

    Raises:
        BadWeights: it is not JSON, a level is missing or unknown, or a chance is not above 0 and at most 1. A level
            without trained chances would be scored by a guess.
    """
    try:
        plain: dict[str, Any] = json.loads(text)
        return Weights(
            id=str(plain["id"]),
            chances={comparison: _chances(plain["levels"], comparison) for comparison in Comparison},
            least_share=float(plain["least_share"]),
            calibration=Calibration(**plain.get("calibration", {})),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadWeights(f"the weights cannot be read: {wrong!r}") from wrong


def _chances(levels: Mapping[str, Any], comparison: Comparison) -> dict[Level, Chances]:
    found = {
        Level(name): Chances(float(row["m"]), float(row["u"])) for name, row in levels[comparison].items()
    }
    if tuple(found) != LEVELS[comparison]:
        raise BadWeights(f"{comparison}: the levels must be {', '.join(LEVELS[comparison])}")
    for level, chances in found.items():
        if not (0 < chances.m <= 1 and 0 < chances.u <= 1):
            raise BadWeights(f"{comparison}.{level}: a chance lies above 0 and is at most 1")
    return found
