"""Where a transfer stands. One table; what is not in it is refused."""

from enum import StrEnum

from sharewell.domain.deadlines.clocks import Trigger
from sharewell.domain.sharing.steps import StepRefused


class TransferState(StrEnum):
    """Where a file stands on its way."""

    TO_SEND = "to_send"
    SENT = "sent"
    INCOMPLETE = "incomplete"
    RECEIVED = "received"
    GIVEN_UP = "given_up"


class TransferStep(StrEnum):
    """What moves it."""

    SEND = "send"
    RECEIVE = "receive"
    SAY_INCOMPLETE = "say_incomplete"
    SEND_REST = "send_rest"
    GIVE_UP = "give_up"


TRANSITIONS: dict[tuple[TransferState, TransferStep], TransferState] = {
    (TransferState.TO_SEND, TransferStep.SEND): TransferState.SENT,
    (TransferState.TO_SEND, TransferStep.GIVE_UP): TransferState.GIVEN_UP,
    (TransferState.SENT, TransferStep.RECEIVE): TransferState.RECEIVED,
    (TransferState.SENT, TransferStep.SAY_INCOMPLETE): TransferState.INCOMPLETE,
    (TransferState.INCOMPLETE, TransferStep.SEND_REST): TransferState.SENT,
    (TransferState.INCOMPLETE, TransferStep.RECEIVE): TransferState.RECEIVED,
}

WAITS_FOR: dict[TransferState, Trigger] = {
    TransferState.TO_SEND: Trigger.FILE_SENT,
    TransferState.SENT: Trigger.FILE_CONFIRMED,
    TransferState.INCOMPLETE: Trigger.FILE_COMPLETED,
}
"""The clock that runs in a state. What is received or given up waits for nothing."""

_REFUSALS = {
    TransferState.TO_SEND: ("not_sent_yet", "The file has not been sent yet."),
    TransferState.SENT: ("sent_already", "The file has been sent already."),
    TransferState.INCOMPLETE: ("incomplete_already", "It was said already that something is missing."),
    TransferState.RECEIVED: ("received_already", "It was confirmed already that the file arrived."),
    TransferState.GIVEN_UP: ("given_up_already", "This was given up already."),
}


def move(state: TransferState, step: TransferStep) -> TransferState:
    """The state that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = TRANSITIONS.get((state, step))
    if reached is None:
        raise StepRefused(*_REFUSALS[state])
    return reached
