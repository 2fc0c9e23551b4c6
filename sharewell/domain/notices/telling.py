"""When it is looked at again whether somebody who was not told can be told."""

from datetime import date, timedelta
from enum import StrEnum

from sharewell.domain.sharing import Telling

UNTOLD = frozenset(set(Telling) - {Telling.TOLD})
"""What a decision may say of the family while nobody wrote that they were told."""


class Untold(StrEnum):
    """What a lead says when looking again."""

    TOLD = "told"
    LATER = "later"
    STILL_NOT = "still_not"


def first_look(decided: date, days: int) -> date:
    """The day to look for the first time, where none is set."""
    return decided + timedelta(days=days)
