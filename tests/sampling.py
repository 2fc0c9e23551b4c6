"""A share of what would be tried too often: another one each time, so that nothing is left out for long.

`make deep` tries everything. The seed that pytest prints (`-p randomly -p "randomly_seed=…"`) brings a share back.
"""

import os
import random
from collections.abc import Iterator, Sequence
from itertools import count, cycle, repeat
from typing import TypeVar

Thing = TypeVar("Thing")
DEEP = bool(os.environ.get("DEEP"))
"""Set by `make deep`."""


def shares(things: Sequence[Thing], parts: int) -> Iterator[Sequence[Thing]]:
    """One of so many parts after the other, without end, beginning with any; in the deep run always all of them."""
    if DEEP:
        return repeat(things)
    begin = random.randrange(parts)  # noqa: S311 - seeded by pytest-randomly
    return (things[(begin + turn) % parts :: parts] for turn in count())


def from_anywhere(things: Sequence[Thing]) -> Iterator[Thing]:
    """One after the other, round and round, beginning with any."""
    begin = random.randrange(len(things))  # noqa: S311 - seeded by pytest-randomly
    return cycle([*things[begin:], *things[:begin]])
