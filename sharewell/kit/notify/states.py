"""Where a notice stands."""

from enum import StrEnum


class NoticeState(StrEnum):
    """Waiting to be sent, being sent under a lease, sent, or parked because the address was refused for good."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    PARKED = "parked"


TRANSITIONS: dict[NoticeState, frozenset[NoticeState]] = {
    NoticeState.WAITING: frozenset({NoticeState.SENDING}),
    # From sending to sending: the lease of a worker that died ran out, and another took over.
    NoticeState.SENDING: frozenset(
        {NoticeState.SENDING, NoticeState.SENT, NoticeState.WAITING, NoticeState.PARKED}
    ),
    NoticeState.SENT: frozenset(),
    NoticeState.PARKED: frozenset(),
}
