"""What can still be done once something went: correct it, ask for it back, ask to pass it on, pass it on."""

from enum import StrEnum

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.deadlines.clocks import Trigger
from sharewell.domain.sharing.ladder import ShareState
from sharewell.domain.sharing.limits import OnwardLimit


class ErrandKind(StrEnum):
    """What an organisation has to do about a share after it went."""

    CONFIRM_CORRECTION = "confirm_correction"
    ANSWER_RETURN = "answer_return"
    ANSWER_PASSING_ON = "answer_passing_on"


ERRAND_CLOCKS: dict[ErrandKind, Trigger] = {
    ErrandKind.CONFIRM_CORRECTION: Trigger.CORRECTION_CONFIRMED,
    ErrandKind.ANSWER_RETURN: Trigger.RETURN_ANSWERED,
    ErrandKind.ANSWER_PASSING_ON: Trigger.PASSING_ON_ANSWERED,
}


class ReturnAnswer(StrEnum):
    """What whoever was asked for a share back did with it."""

    RETURNED = "returned"
    DESTROYED = "destroyed"
    CANNOT = "cannot"


GIVEN_BACK = frozenset({ReturnAnswer.RETURNED, ReturnAnswer.DESTROYED})
"""Answers after which it is not read there any more."""

GONE = frozenset({ShareState.RECALLED, ShareState.RETURNED})
"""Where a recipient has nothing any more that could be corrected, passed on or answered."""

IN_DANGER = frozenset({Urgency.SIGNIFICANT_HARM, Urgency.IMMEDIATE_DANGER})
"""How urgent it must be for a limit not to stand in the way."""


class Going(StrEnum):
    """Whether an item may go on."""

    FREE = "free"
    OVER_LIMIT = "over_limit"
    REASON_NEEDED = "reason_needed"
    ASK_FIRST = "ask_first"
    DO_NOT = "do_not"


GOES_ON = frozenset({Going.FREE, Going.OVER_LIMIT})


def going_on(limit: OnwardLimit, *, allowed: bool, urgency: str, because: str) -> Going:
    """Whether an item may go on: freely, over its limit for the recorded reason, or not.

    `allowed`: its sender said yes to this. Where a child is at risk of significant harm or in danger no limit stands in
    the way of whoever writes down why; an unknown urgency is none of these.
    """
    if limit is OnwardLimit.MAY_PASS_ON or allowed:
        return Going.FREE
    if urgency in IN_DANGER:
        return Going.OVER_LIMIT if because.strip() else Going.REASON_NEEDED
    return Going(limit.value)
