"""Pick-ups: what waits for one named person with no account, opened once, with a code that came another way."""

from sharewell.domain.pickups.codes import CODE_LENGTH, LETTERS, code_as_typed, code_from, spaced
from sharewell.domain.pickups.standing import (
    CODE_SHOWN,
    MOST_TRIES,
    VISIT,
    Life,
    PickUpEnd,
    Standing,
    life_for,
    standing,
)
from sharewell.domain.pickups.words import WORDS, words_from

__all__ = [
    "CODE_LENGTH",
    "CODE_SHOWN",
    "LETTERS",
    "MOST_TRIES",
    "VISIT",
    "WORDS",
    "Life",
    "PickUpEnd",
    "Standing",
    "code_as_typed",
    "code_from",
    "life_for",
    "spaced",
    "standing",
    "words_from",
]
