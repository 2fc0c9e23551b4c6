"""Who has a family name and a forename together: every pair of the two once, and the rows that have it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sharewell.kit.lookup.runs import Ids, each_once, ranges

NONE = -1
Values = NDArray[Any]


@dataclass(frozen=True)
class NameIndex:
    """`pairs` in order, see `name_pair`; the rows of a pair stand in `rows` from its place in `starts` to the next."""

    pairs: NDArray[np.int64]
    starts: Ids
    rows: Ids
    words: int

    @cached_property
    def _families(self) -> Values:
        """Where the pairs of each family name begin, by its number (one more, for the end)."""
        return np.searchsorted(self.pairs, np.arange(1, self.words + 2, dtype=np.int64) << 32)

    def of_families(self, numbers: Ids) -> Ids:
        """The places of every pair with one of these family names."""
        if not len(numbers):
            return numbers
        known = each_once(numbers)
        return ranges(self._families[known], self._families[known + 1])

    def names_of(self, places: Ids) -> tuple[Ids, Ids]:
        """The family name and the forename of pairs; NONE where a row has no forename."""
        pairs = self.pairs[places]
        return ((pairs >> 32) - 1).astype(np.int32), ((pairs & 0xFFFFFFFF) - 1).astype(np.int32)

    def counts(self, places: Ids) -> Ids:
        """How many rows each pair has."""
        return self.starts[places + 1] - self.starts[places]

    def rows_of(self, places: Ids) -> Ids:
        """The rows of pairs, those of one pair together."""
        return self.rows[ranges(self.starts[places], self.starts[places + 1])]


def name_pair(family: Values, given: Values) -> NDArray[np.int64]:
    """A family name and a forename as one number, in order of the family name first."""
    return (np.asarray(family, np.int64) + 1 << 32) | (np.asarray(given, np.int64) + 1)


def index_names(given: Ids, second: Ids, family: Ids, family2: Ids, words: int) -> NameIndex:
    """The index of rows with two forenames and two family names each, NONE where there is none."""
    keys, rows = [], []
    for one, other in ((family, given), (family, second), (family2, given)):
        held = np.flatnonzero((one != NONE) & ((other != NONE) | (other is given)))
        keys.append(name_pair(one[held], other[held]))
        rows.append(held.astype(np.int32))
    key, row = np.concatenate(keys), np.concatenate(rows)
    del keys, rows
    order = np.argsort(key, kind="stable")
    key, row = key[order], row[order]
    del order
    first = (
        np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]])) if len(key) else np.empty(0, np.int64)
    )
    starts = np.concatenate([first, [len(key)]]).astype(np.int32)
    return NameIndex(key[first], starts, row, words)
