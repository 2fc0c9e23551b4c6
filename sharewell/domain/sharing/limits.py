"""How far something that was shared may go on."""

from enum import StrEnum


class OnwardLimit(StrEnum):
    """What a recipient may do with an item. None of them stands in the way where a child is in danger."""

    MAY_PASS_ON = "may_pass_on"  # noqa: S105 - a name, no secret
    ASK_FIRST = "ask_first"
    DO_NOT = "do_not"
