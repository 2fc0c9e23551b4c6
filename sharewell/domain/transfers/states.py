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


class Move(StrEnum):
    """What happens to it. A note ahead and a new place leave it where it stands."""

    STARTED = "started"
    PLACE_KNOWN = "place_known"
    NOTE_AHEAD = "note_ahead"
    SENT = "sent"
    SAID_INCOMPLETE = "said_incomplete"
    REST_SENT = "rest_sent"
    RECEIVED = "received"
    GIVEN_UP = "given_up"


TRANSITIONS: dict[tuple[TransferState, Move], TransferState] = {
    (TransferState.TO_SEND, Move.PLACE_KNOWN): TransferState.TO_SEND,
    (TransferState.TO_SEND, Move.NOTE_AHEAD): TransferState.TO_SEND,
    (TransferState.TO_SEND, Move.SENT): TransferState.SENT,
    (TransferState.TO_SEND, Move.GIVEN_UP): TransferState.GIVEN_UP,
    (TransferState.SENT, Move.RECEIVED): TransferState.RECEIVED,
    (TransferState.SENT, Move.SAID_INCOMPLETE): TransferState.INCOMPLETE,
    (TransferState.INCOMPLETE, Move.REST_SENT): TransferState.SENT,
    (TransferState.INCOMPLETE, Move.RECEIVED): TransferState.RECEIVED,
}

WAITS_FOR: dict[TransferState, Trigger] = {
    TransferState.TO_SEND: Trigger.FILE_SENT,
    TransferState.SENT: Trigger.FILE_CONFIRMED,
    TransferState.INCOMPLETE: Trigger.FILE_COMPLETED,
}
"""The clock that runs in a state. What is received or given up waits for nothing."""

WAITS_FOR_SENDER = frozenset({TransferState.TO_SEND, TransferState.INCOMPLETE})

_REFUSALS = {
    TransferState.TO_SEND: ("not_sent_yet", "The file has not been sent yet."),
    TransferState.SENT: ("sent_already", "The file has been sent already."),
    TransferState.INCOMPLETE: ("incomplete_already", "It was said already that something is missing."),
    TransferState.RECEIVED: ("received_already", "It was confirmed already that the file arrived."),
    TransferState.GIVEN_UP: ("given_up_already", "This was given up already."),
}


def moved(state: TransferState, move: Move) -> TransferState:
    """The state that a move leads to.

    Raises:
        StepRefused: the move is not possible from here, with the reason.
    """
    reached = TRANSITIONS.get((state, move))
    if reached is None:
        raise StepRefused(*_REFUSALS[state])
    return reached
