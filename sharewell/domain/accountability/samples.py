"""Which records an inspector looks at: chosen by them, so that nobody here can choose the good ones."""

from collections.abc import Sequence
from hashlib import sha256

MOST = 50
"""Of one pack."""


def numbers_from(text: str) -> tuple[int, ...]:
    """The numbers that an inspector gave, each once, in order. Raises ValueError for anything else."""
    words = text.replace(",", " ").split()
    if not all(one.isascii() and one.isdigit() and len(one) < 10 for one in words):
        raise ValueError("numbers with spaces or commas between")
    return tuple(dict.fromkeys(int(one) for one in words))[:MOST]


def places_by_seed(seed: str, *, of: int, count: int) -> tuple[int, ...]:
    """So many places out of 1 to `of`, by a word of the inspector's. The same word gives the same places to anybody.

    Place n is drawn by SHA-256 of the word, a colon and n, over the places that are left.
    """
    left, drawn = list(range(1, of + 1)), []
    for turn in range(min(count, of, MOST)):
        number = int.from_bytes(sha256(f"{seed}:{turn}".encode()).digest(), "big")
        drawn.append(left.pop(number % len(left)))
    return tuple(sorted(drawn))


def chosen(numbers: Sequence[int], *, of: int) -> tuple[int, ...]:
    """Those of the inspector's numbers that there are."""
    return tuple(sorted(one for one in numbers if 1 <= one <= of))
