"""Pick-ups: what waits for one named person with no account, opened once, with a code that came another way."""

from sharewell.domain.pickups.codes import CODE_LENGTH, LETTERS, code_as_typed, code_from, spaced
from sharewell.domain.pickups.standing import (
    MOST_TRIES,
    Life,
    Lives,
    PickUpEnd,
    Standing,
    standing,
)
from sharewell.domain.pickups.words import WORDS, words_from

__all__ = [
    "CODE_LENGTH",
    "LETTERS",
    "MOST_TRIES",
    "WORDS",
    "Life",
    "Lives",
    "PickUpEnd",
    "Standing",
    "code_as_typed",
    "code_from",
    "spaced",
    "standing",
    "words_from",
]
