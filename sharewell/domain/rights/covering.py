"""Covering passages of a text before it goes: sentences that were ticked, and words wherever they stand."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

PIECE = re.compile(r".+?(?:[.!?…]+[\"'”’)\]]*(?=\s)\s*|\n+|\Z)", re.DOTALL)
SHORTEST = 2
"""A word of one letter would cover most of a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A sentence or line of a text, as it is ticked. `key` names it among all pieces of one thing."""

    key: str
    text: str


def pieces(place: int, text: str) -> tuple[Piece, ...]:
    """The sentences and lines of the text in a place; together they are the whole text."""
    return tuple(
        Piece(key=f"{place}-{number}", text=found) for number, found in enumerate(PIECE.findall(text))
    )


def covered(place: int, text: str, *, ticked: Collection[str], words: Iterable[str] = (), mark: str) -> str:
    """The text as it goes. Pieces that stand beside each other are covered by one mark: nobody counts them.

    What is covered is gone; neither its length nor its letters are left.
    """
    found, last_covered = [], False
    for piece in pieces(place, text):
        is_covered = piece.key in ticked
        if not is_covered:
            found.append(piece.text)
        elif not last_covered:
            found.append(mark + ("\n" if "\n" in piece.text else " "))
        last_covered = is_covered
    return without_words("".join(found), words, mark=mark)


def without_words(text: str, words: Iterable[str], *, mark: str) -> str:
    """The text without these words, in capitals or not, however they are spaced or hyphenated."""
    for one in sorted({said.strip() for said in words}, key=len, reverse=True):
        if pattern := _pattern(one):
            text = pattern.sub(lambda _found: mark, text)
    return text


def words_in(said: str) -> tuple[str, ...]:
    """The words to cover everywhere, one to a line."""
    found = (" ".join(one.split()) for one in said.splitlines())
    return tuple(dict.fromkeys(one for one in found if len(one) >= SHORTEST))


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = re.findall(r"\w+", words)
    if not parts:
        return None
    return re.compile(r"(?<!\w)" + r"[\W_]*".join(map(re.escape, parts)) + r"(?!\w)", re.IGNORECASE)
