"""How far something that was shared may go on."""

from collections.abc import Iterable
from enum import StrEnum


class OnwardLimit(StrEnum):
    """What a recipient may do with an item. None of them stands in the way where a child is in danger."""

    MAY_PASS_ON = "may_pass_on"  # noqa: S105 - a name, no secret
    ASK_FIRST = "ask_first"
    DO_NOT = "do_not"


_BY_STRICTNESS = (OnwardLimit.MAY_PASS_ON, OnwardLimit.ASK_FIRST, OnwardLimit.DO_NOT)


def strictest(limits: Iterable[OnwardLimit]) -> OnwardLimit:
    """The strictest of these limits; none of them is no limit."""
    return max(limits, key=_BY_STRICTNESS.index, default=OnwardLimit.MAY_PASS_ON)
