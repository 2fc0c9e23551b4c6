"""The tables of an M4A that say where its pieces of sound lie. Walked piece by piece, and bounded."""

import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from sharewell.kit.files.kinds import Unfit, Unfitness

MOST_SAMPLES: Final = 2_000_000
"""Pieces of sound: six hours at 48,000 a second, 1,024 at a time, are a million."""


def check_places(
    content: bytes, tables: Mapping[bytes, tuple[int, int]], sound: Sequence[tuple[int, int]]
) -> None:
    """Each piece of sound lies within one box of sound, and the tables agree how many there are.

    `tables` has the body of each table by its kind, `sound` where the boxes of sound begin and end.

    Raises:
        Unfit: a piece lies elsewhere, a table is missing, cut short or says something else than the others.
    """
    sizes = _sizes(content, tables)
    chunks = _chunks(content, tables)
    if not sizes or not chunks or _timed(content, tables) != len(sizes):
        raise Unfit(Unfitness.DAMAGED)
    at = 0
    for place, many in zip(chunks, _in_each(content, tables, len(chunks)), strict=True):
        if at + many > len(sizes):
            raise Unfit(Unfitness.DAMAGED)
        end = place + sum(sizes[at : at + many])
        if not any(low <= place and end <= high for low, high in sound):
            raise Unfit(Unfitness.DAMAGED)
        at += many
    if at != len(sizes):
        raise Unfit(Unfitness.DAMAGED)


def _sizes(content: bytes, tables: Mapping[bytes, tuple[int, int]]) -> Sequence[int]:
    """Bytes of each piece."""
    body, end = _table(tables, b"stsz")
    each, count = _number(content, body + 4, end), _number(content, body + 8, end)
    if not 0 < count <= MOST_SAMPLES:
        raise Unfit(Unfitness.TOO_MUCH_INSIDE if count else Unfitness.DAMAGED)
    return [each] * count if each else _numbers(content, body + 12, end, count)


def _chunks(content: bytes, tables: Mapping[bytes, tuple[int, int]]) -> Sequence[int]:
    """Where each run of pieces begins."""
    long = b"co64" in tables
    body, end = _table(tables, b"co64" if long else b"stco")
    count = _number(content, body + 4, end)
    return _numbers(content, body + 8, end, count, wide=8 if long else 4)


def _in_each(content: bytes, tables: Mapping[bytes, tuple[int, int]], chunks: int) -> Iterator[int]:
    """How many pieces are in each run."""
    body, end = _table(tables, b"stsc")
    rows = _numbers(content, body + 8, end, 3 * _number(content, body + 4, end))
    firsts, manys = list(rows[0::3]), rows[1::3]
    if not firsts or firsts[0] != 1 or any(a >= b for a, b in pairwise(firsts)):
        raise Unfit(Unfitness.DAMAGED)
    if firsts[-1] > chunks or not all(manys):
        raise Unfit(Unfitness.DAMAGED)
    for first, following, many in zip(firsts, [*firsts[1:], chunks + 1], manys, strict=True):
        for _chunk in range(first, following):
            yield many


def _timed(content: bytes, tables: Mapping[bytes, tuple[int, int]]) -> int:
    """How many pieces have a time."""
    body, end = _table(tables, b"stts")
    return sum(_numbers(content, body + 8, end, 2 * _number(content, body + 4, end))[0::2])


def _table(tables: Mapping[bytes, tuple[int, int]], kind: bytes) -> tuple[int, int]:
    if kind not in tables:
        raise Unfit(Unfitness.DAMAGED)
    return tables[kind]


def _number(content: bytes, at: int, end: int) -> int:
    if at + 4 > end:
        raise Unfit(Unfitness.DAMAGED)
    return int.from_bytes(content[at : at + 4], "big")


def _numbers(content: bytes, at: int, end: int, count: int, *, wide: int = 4) -> Sequence[int]:
    if count < 0 or at + count * wide > end or count > 3 * MOST_SAMPLES:
        raise Unfit(Unfitness.DAMAGED)
    found = array("Q" if wide == 8 else "I", content[at : at + count * wide])
    if sys.byteorder == "little":
        found.byteswap()
    return found
