"""Which filters are worth comparing: those that agree in the same few bits drawn by chance, in one of several draws.

Locality-sensitive hashing for the Hamming distance (Indyk and Motwani, 1998), on two fields at a time, so that a wrong
date, another family name or a move leaves other draws that meet.
"""

import numpy as np
from numpy.typing import NDArray

from sharewell.kit.private_matching.encoding import Encoded, Field, Filters

Rows = NDArray[np.int64]
Two = tuple[Rows, Rows]
Fields = tuple[Field, Field]
BITS = 16
"""Bits of each field in a draw: fewer bring more pairs together, and more of them by chance."""
_FIRST_BORN, _FAMILY_BORN = (Field.FIRST, Field.BORN), (Field.FAMILY, Field.BORN)
DRAWS: tuple[tuple[Fields, Fields, int], ...] = (
    (_FIRST_BORN, _FIRST_BORN, 5),
    (_FAMILY_BORN, _FAMILY_BORN, 5),
    ((Field.FIRST, Field.PLACE), (Field.FIRST, Field.PLACE), 4),
    ((Field.FAMILY, Field.PLACE), (Field.FAMILY, Field.PLACE), 4),
    ((Field.FIRST, Field.FAMILY), (Field.FIRST, Field.FAMILY), 4),
    ((Field.BORN, Field.PLACE), (Field.BORN, Field.PLACE), 1),
    (_FIRST_BORN, (Field.SECOND, Field.BORN), 1),
    ((Field.SECOND, Field.BORN), _FIRST_BORN, 1),
    (_FAMILY_BORN, (Field.FAMILY2, Field.BORN), 1),
    ((Field.FAMILY2, Field.BORN), _FAMILY_BORN, 1),
    (_FIRST_BORN, _FAMILY_BORN, 1),
)
"""Fields of the left list, those of the right one, and how many draws. The last ones are for names in other places."""
ENOUGH = 1_500_000
"""Pairs that are enough to learn weights from."""
CROWD = 2_000
"""A drawer with more pairs than this is left shut: one name that half a list has."""


def nearby(left: Encoded, right: Encoded, *, seed: int, bits: int = BITS) -> Two:
    """Pairs of rows worth comparing, each once, as two columns."""
    random = np.random.default_rng(seed)
    size = 64 * left.filters[Field.BORN].shape[1]
    found = [np.empty(0, np.int64)]
    for mine, theirs, draws in DRAWS:
        for _ in range(draws):
            places = [random.permutation(size)[:bits].tolist() for _ in mine]
            one = _drawers([left.filters[name] for name in mine], places)
            other = _drawers([right.filters[name] for name in theirs], places)
            found.append(_meeting(one, other, CROWD))
    pairs = np.sort(np.concatenate(found))
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]]
    return pairs // max(1, len(right)), pairs % max(1, len(right))


def alike_rows(left: Encoded, right: Encoded, fields: tuple[Field, ...], random: np.random.Generator) -> Two:
    """Pairs whose filters of these fields are the very same: of as many left rows by chance as are enough."""
    one, other = (_very_same(each, fields) for each in (left, right))
    _, count = np.unique(other[other >= 0], return_counts=True)
    each = max(1.0, float((count**2).sum()) / max(1, int(count.sum())))
    some = random.permutation(len(one))[: int(ENOUGH / each) + 1]
    pairs = _meeting(one[some], other, None)
    return some[pairs // max(1, len(right))], pairs % max(1, len(right))


def named(filters: Filters) -> Rows:
    """A number from 0 for each row, the same for the same filter; two filters share one as good as never."""
    number = np.zeros(len(filters), np.uint64)
    for column in np.ascontiguousarray(filters.T):
        number = (number ^ column) * np.uint64(0x9E3779B97F4A7C15)
        number ^= number >> np.uint64(29)
    return (number >> np.uint64(1)).astype(np.int64)


def _very_same(people: Encoded, fields: tuple[Field, ...]) -> Rows:
    """A number for each row's filters of these fields; -1 where one is empty."""
    whole = named(np.concatenate([people.filters[name] for name in fields], axis=1))
    for name in fields:
        whole[~people.filters[name].any(axis=1)] = -1
    return whole


def _drawers(fields: list[Filters], places: list[list[int]]) -> Rows:
    """Each row's drawer; -1 where a field is empty, because nothing is not like nothing."""
    drawer = np.zeros(len(fields[0]), np.uint64)
    empty = np.zeros(len(fields[0]), bool)
    for filters, chosen in zip(fields, places, strict=True):
        columns = np.ascontiguousarray(filters.T)
        for place in chosen:
            bit = (columns[place // 64] >> np.uint64(place % 64)) & np.uint64(1)
            drawer = (drawer << np.uint64(1)) | bit
        empty |= ~columns.any(axis=0)
    found: Rows = drawer.astype(np.int64)
    found[empty] = -1
    return found


def _meeting(one: Rows, other: Rows, crowd: int | None) -> Rows:
    """Pairs in one drawer, as left row times the length of right, plus right row; not those of a crowd."""
    order, own = np.argsort(other), np.argsort(one)
    lined, mine = other[order], one[own]
    first, last = np.searchsorted(lined, mine, "left"), np.searchsorted(lined, mine, "right")
    mates = np.searchsorted(mine, mine, "right") - np.searchsorted(mine, mine, "left")
    count = np.where(mine < 0, 0, last - first)
    if crowd is not None:
        count[count * mates > crowd] = 0
    rows = np.repeat(own, count)
    within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return np.asarray(rows * len(other) + order[np.repeat(first, count) + within], np.int64)
