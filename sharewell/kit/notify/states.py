"""Where a notice stands, and where it stands on each of its routes."""

from enum import StrEnum

from sharewell.domain.reaching import Stand


class NoticeState(StrEnum):
    """Waiting for a route to take it, gathered for a day's message, sent by some route, or parked: none is left."""

    WAITING = "waiting"
    GATHERED = "gathered"
    SENT = "sent"
    PARKED = "parked"


TRANSITIONS: dict[NoticeState, frozenset[NoticeState]] = {
    NoticeState.WAITING: frozenset({NoticeState.GATHERED, NoticeState.SENT, NoticeState.PARKED}),
    # Back to waiting: somebody no longer wants a day's message.
    NoticeState.GATHERED: frozenset({NoticeState.SENT, NoticeState.WAITING}),
    # What a route took can come back from it.
    NoticeState.SENT: frozenset({NoticeState.WAITING}),
    # The address works again.
    NoticeState.PARKED: frozenset({NoticeState.WAITING}),
}

ON_A_ROUTE: dict[Stand, frozenset[Stand]] = {
    Stand.WAITING: frozenset({Stand.SENDING, Stand.FAILED, Stand.DROPPED}),
    # From sending to sending: the lease of a worker that died ran out, and another took over.
    Stand.SENDING: frozenset({Stand.SENDING, Stand.TAKEN, Stand.WAITING, Stand.FAILED}),
    Stand.TAKEN: frozenset({Stand.DELIVERED, Stand.WAITING, Stand.FAILED}),
    Stand.DELIVERED: frozenset(),
    Stand.FAILED: frozenset(),
    Stand.DROPPED: frozenset(),
}
