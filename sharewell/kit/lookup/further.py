"""What the forenames after the first say of many rows at once: the comparison `middle`."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sharewell.kit.lookup.words import NONE, Words

Numbers = NDArray[Any]


def further_bits(
    forenames: tuple[str, ...], words: Words, given: Numbers, second: Numbers, bits: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The bits of rows with these first and second forenames, for whom several forenames are sought.

    `bits` are those of the levels same, kin and other.
    """
    further = [words.number(word) for word in forenames[1:]]
    each = [words.number(forenames[0]), *further]
    kin = np.concatenate([words.kin(word) for word in forenames[1:]])
    same = np.isin(second, further) | (np.isin(given, each) & np.isin(second, each))
    level = np.where(same, 0, np.where(np.isin(second, kin), 1, 2))
    found: NDArray[np.float64] = np.where(second == NONE, 0.0, bits[level])
    return found
