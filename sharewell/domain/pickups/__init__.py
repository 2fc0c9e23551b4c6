"""Pick-ups: what waits for one named person with no account, opened once, with a code that came another way."""

from sharewell.domain.pickups.codes import CODE_LENGTH, LETTERS, code_as_typed, new_code, new_token, spaced
from sharewell.domain.pickups.standing import (
    MOST_TRIES,
    VISIT,
    Life,
    PickUpEnd,
    Standing,
    life_for,
    standing,
)

__all__ = [
    "CODE_LENGTH",
    "LETTERS",
    "MOST_TRIES",
    "VISIT",
    "Life",
    "PickUpEnd",
    "Standing",
    "code_as_typed",
    "life_for",
    "new_code",
    "new_token",
    "spaced",
    "standing",
]
