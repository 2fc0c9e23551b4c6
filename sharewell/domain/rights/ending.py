"""How a request ends, from what was decided."""

from collections.abc import Collection

from sharewell.domain.rights.words import Ending, ItemDecision, Right

BY_THING = frozenset({Right.ACCESS, Right.PORTABILITY, Right.ERASURE, Right.RECTIFICATION})
"""Rights that are decided thing by thing."""
SAYS_NOTHING = frozenset({Ending.NOTHING_HELD, Ending.NOT_SAID})
"""Endings that are told in the same letter, so that nobody learns from it which it was."""
CHOICES: dict[Right, tuple[Ending, ...]] = {
    **dict.fromkeys(BY_THING, (Ending.GIVEN, Ending.NOT_SAID)),
    **dict.fromkeys(
        (Right.RESTRICTION, Right.OBJECTION),
        (Ending.GIVEN, Ending.GIVEN_IN_PART, Ending.REFUSED, Ending.NOT_SAID),
    ),
    Right.COMPLAINT: (Ending.DONE,),
}
"""What is chosen by whoever writes the answer; for rights decided thing by thing GIVEN stands for what was decided."""


def ending_of(right: Right, chosen: Ending, decisions: Collection[ItemDecision]) -> Ending:
    """How it ends. What is no part of what was asked counts for nothing."""
    if right is Right.COMPLAINT:
        return Ending.DONE
    if chosen is Ending.NOT_SAID or right not in BY_THING:
        return chosen
    counted = [one for one in decisions if one is not ItemDecision.OUTSIDE]
    if not counted:
        return Ending.NOTHING_HELD
    if all(one is ItemDecision.GIVE for one in counted):
        return Ending.GIVEN
    return Ending.REFUSED if all(one is ItemDecision.KEEP_BACK for one in counted) else Ending.GIVEN_IN_PART
