"""The receipt ladder of a share: delivered, opened, owned, acted on, answered; recalled before it was opened, or
given back after it."""

from enum import StrEnum

from sharewell.domain.deadlines.clocks import Trigger
from sharewell.domain.sharing.steps import StepRefused


class How(StrEnum):
    """How a share went."""

    IN_SHAREWELL = "in_sharewell"
    SPOKEN = "spoken"


class ShareState(StrEnum):
    """Where a share stands."""

    DELIVERED = "delivered"
    OPENED = "opened"
    OWNED = "owned"
    ACTED_ON = "acted_on"
    ANSWERED = "answered"
    RECALLED = "recalled"
    RETURNED = "returned"


class Step(StrEnum):
    """What somebody does that moves a share, or that must be possible where it stands."""

    OPEN = "open"
    OWN = "own"
    ACT = "act"
    ANSWER = "answer"
    RECALL = "recall"
    RETURN = "return"
    ASK_BACK = "ask_back"


class ReceiptKind(StrEnum):
    """A rung of the ladder that was reached, with person and time."""

    DELIVERED = "delivered"
    OPENED = "opened"
    OWNED = "owned"
    ACTED_ON = "acted_on"
    ANSWERED = "answered"


TRANSITIONS: dict[tuple[ShareState, Step], ShareState] = {
    (ShareState.DELIVERED, Step.OPEN): ShareState.OPENED,
    (ShareState.DELIVERED, Step.RECALL): ShareState.RECALLED,
    (ShareState.OPENED, Step.OWN): ShareState.OWNED,
    (ShareState.OPENED, Step.ASK_BACK): ShareState.OPENED,
    (ShareState.OWNED, Step.OWN): ShareState.OWNED,
    (ShareState.OWNED, Step.ACT): ShareState.ACTED_ON,
    (ShareState.OWNED, Step.ANSWER): ShareState.ANSWERED,
    (ShareState.OWNED, Step.ASK_BACK): ShareState.OWNED,
    (ShareState.ACTED_ON, Step.OWN): ShareState.ACTED_ON,
    (ShareState.ACTED_ON, Step.ACT): ShareState.ACTED_ON,
    (ShareState.ACTED_ON, Step.ANSWER): ShareState.ANSWERED,
    (ShareState.ACTED_ON, Step.ASK_BACK): ShareState.ACTED_ON,
    (ShareState.OPENED, Step.RETURN): ShareState.RETURNED,
    (ShareState.OWNED, Step.RETURN): ShareState.RETURNED,
    (ShareState.ACTED_ON, Step.RETURN): ShareState.RETURNED,
    (ShareState.ANSWERED, Step.RETURN): ShareState.RETURNED,
}
"""Every step that is possible. What is not here is refused."""

RECEIPT_OF: dict[Step, ReceiptKind] = {
    Step.OPEN: ReceiptKind.OPENED,
    Step.OWN: ReceiptKind.OWNED,
    Step.ACT: ReceiptKind.ACTED_ON,
    Step.ANSWER: ReceiptKind.ANSWERED,
}

WAITS_FOR: dict[ShareState, Trigger] = {
    ShareState.DELIVERED: Trigger.SHARE_OPENED,
    ShareState.OPENED: Trigger.SHARE_OWNED,
    ShareState.OWNED: Trigger.SHARE_ANSWERED,
    ShareState.ACTED_ON: Trigger.SHARE_ANSWERED,
}
"""The clock that runs in a state. A share that is answered, recalled or given back waits for nothing."""

_REFUSALS: dict[ShareState, tuple[str, str]] = {
    ShareState.DELIVERED: ("not_opened_yet", "Nobody has opened this yet."),
    ShareState.OPENED: ("not_owned_yet", "Nobody has taken this on yet. Take it on first."),
    ShareState.OWNED: ("owned_already", "Somebody has taken this on already."),
    ShareState.ACTED_ON: ("acted_on_already", "Somebody is acting on this already."),
    ShareState.ANSWERED: ("answered_already", "This has been answered already."),
    ShareState.RECALLED: ("recalled", "The sender took this back before anybody opened it."),
    ShareState.RETURNED: ("returned", "The sender asked for this back, and it was given back."),
}
_OPENED_BY_NOW = ("opened_already", "Somebody has opened this already, so it cannot be taken back.")


def move(state: ShareState, step: Step) -> ShareState:
    """The state that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = TRANSITIONS.get((state, step))
    if reached is None:
        raise StepRefused(*_refusal(state, step))
    return reached


def is_finished(state: ShareState) -> bool:
    """Whether nothing is waited for any more."""
    return state not in WAITS_FOR


def _refusal(state: ShareState, step: Step) -> tuple[str, str]:
    if step is Step.RECALL and state not in {ShareState.RECALLED, ShareState.RETURNED}:
        return _OPENED_BY_NOW
    return _REFUSALS[state]
