"""Runs of neighbouring rows, and sorted rows each once, without a loop."""

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
NOBODY: Ids = np.empty(0, np.int32)


def ranges(firsts: NDArray[Any], lasts: NDArray[Any]) -> Ids:
    """Every number from each first up to its last, the last not among them."""
    lengths = np.maximum(lasts - firsts, 0)
    total = int(lengths.sum())
    if not total:
        return NOBODY
    before = np.cumsum(lengths) - lengths
    return cast(Ids, (np.repeat(firsts - before, lengths) + np.arange(total)).astype(np.int32))


def each_once(rows: Ids) -> Ids:
    """The rows in order, each once. (`np.unique` hashes, which takes ten times as long for a few thousand.)"""
    if len(rows) < 2:
        return rows
    found = np.sort(rows)
    return cast(Ids, found[np.concatenate([[True], found[1:] != found[:-1]])])
