"""What one text says that another did not, word by word."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words: in both (`sort` is "same"), only in the earlier ("gone") or only in the later ("new")."""

    sort: str
    words: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The words of both, in order.

    >>> pieces("a b", "a c")
    (Piece(sort='same', words='a '), Piece(sort='gone', words='b'), Piece(sort='new', words='c'))
    """
    return tuple(_pieces(before, after))


def _pieces(before: str, after: str) -> Iterator[Piece]:
    was, is_now = _WORD.findall(before), _WORD.findall(after)
    for sort, a, b, c, d in difflib.SequenceMatcher(None, was, is_now, autojunk=False).get_opcodes():
        if sort == "equal":
            yield from _piece("same", was[a:b])
        else:
            yield from _piece("gone", was[a:b])
            yield from _piece("new", is_now[c:d])


def _piece(sort: str, words: Sequence[str]) -> Iterator[Piece]:
    if words:
        yield Piece(sort, "".join(words))
