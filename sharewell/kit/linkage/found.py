"""What a run found, as columns: pairs of row numbers with their weight and levels. No name stands in it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import LEVELS, Comparison, Level

Rows = NDArray[np.int32]
Floats = NDArray[np.float64]
MISSING = -1


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs. `levels` has a column for each Comparison, in order: Splink's number of the level, -1 for missing."""

    left: Rows
    right: Rows
    weight: Floats
    levels: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.left)

    def take(self, which: NDArray[np.intp] | NDArray[np.bool_]) -> "Found":
        """Some of the pairs."""
        return Found(self.left[which], self.right[which], self.weight[which], self.levels[which])

    def levels_of(self, pair: int) -> dict[Comparison, Level | None]:
        """The levels of one pair by name."""
        row = self.levels[pair]
        return {each: level_numbered(each, int(row[place])) for place, each in enumerate(Comparison)}

    def to_bytes(self) -> bytes:
        """As it is kept."""
        file = io.BytesIO()
        np.savez_compressed(file, left=self.left, right=self.right, weight=self.weight, levels=self.levels)
        return file.getvalue()

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Found":
        """What `to_bytes` made."""
        with np.load(io.BytesIO(kept), allow_pickle=False) as file:
            return cls(file["left"], file["right"], file["weight"], file["levels"])


def level_numbered(comparison: Comparison, number: int) -> Level | None:
    """Splink numbers the levels of a comparison from the last, which is 0; what is missing is -1."""
    return None if number == MISSING else LEVELS[comparison][len(LEVELS[comparison]) - 1 - number]


def joined(parts: Sequence[Found]) -> Found:
    """All parts of a run as one, in one order whatever the order of the parts."""
    if not parts:
        none = np.empty(0, np.int32)
        return Found(none, none, np.empty(0), np.empty((0, len(Comparison)), np.int8))
    whole = Found(
        np.concatenate([part.left for part in parts]),
        np.concatenate([part.right for part in parts]),
        np.concatenate([part.weight for part in parts]),
        np.concatenate([part.levels for part in parts]),
    )
    return whole.take(np.lexsort((whole.right, whole.left)))
