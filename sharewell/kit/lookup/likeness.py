"""Who is spelt most like what was typed, among people who agree with it equally far: it orders, and weighs nothing."""

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from sharewell.domain.matching import Particulars
from sharewell.kit.lookup.columns import Columns
from sharewell.kit.lookup.runs import Ids, each_once
from sharewell.kit.lookup.words import NONE

Values = NDArray[Any]


def likeness(typed: Particulars, columns: Columns, rows: Ids) -> Values:
    """For each row how like the first forename and family name are to its own, or crosswise: 0 to 2."""
    given = np.array([columns.given[rows], columns.second[rows]])
    family = np.array([columns.family[rows], columns.family2[rows]])
    known = each_once(np.concatenate([given.ravel(), family.ravel()]))
    first, last = (_to_each(names[:1], known, columns) for names in (typed.given, typed.family))
    given, family = np.searchsorted(known, given), np.searchsorted(known, family)
    straight = first[given].max(axis=0) + last[family].max(axis=0)
    return cast(Values, np.maximum(straight, first[family].max(axis=0) + last[given].max(axis=0)))


def _to_each(typed: tuple[str, ...], known: Ids, columns: Columns) -> Values:
    """How like a word is to each word known, whole or to its beginning: somebody may have typed a part."""
    if not typed:
        return np.zeros(len(known))
    words = ["" if number == NONE else columns.words.words[number] for number in known.tolist()]
    begun = [word[: len(typed[0]) + 1] for word in words]
    return cast(
        Values, cdist(typed, words + begun, scorer=OSA.normalized_similarity)[0].reshape(2, -1).max(axis=0)
    )
