"""The same two lists in the clear, by the way in which whole lists are compared: what private ways are measured by."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import Particulars, Sex, shipped_families, shipped_weights
from sharewell.kit.linkage import Lists, Run, joined, settle

Rows = NDArray[np.int64]


def in_the_clear(
    left: Sequence[Particulars], right: Sequence[Particulars], *, all_fields: bool
) -> tuple[Rows, Rows, NDArray[np.float64]]:
    """Pairs that are one to one, with their weights. Unless `all_fields`, without numbers and sex, as filters are."""
    people = [
        [one if all_fields else replace(one, numbers=(), sex=Sex.UNKNOWN) for one in each]
        for each in (left, right)
    ]
    lists = Lists(people[0], people[1], shipped_families())
    with Run(lists, weights=shipped_weights()) as run:
        found = joined([run.part(number) for number in run.parts])
    settled = settle(found, pairs=lists.pairs, prior=run.described.prior, itself=False)
    return settled.found.left.astype(np.int64), settled.found.right.astype(np.int64), settled.weight
