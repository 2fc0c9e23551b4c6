"""Where a discussion stands. One table; what is not in it is refused."""

from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class DiscussionKind(StrEnum):
    """What is called: a talk before anything is decided, or a conference with reports."""

    DISCUSSION = "discussion"
    CONFERENCE = "conference"


class How(StrEnum):
    """How they meet."""

    PHONE = "phone"
    ROOM = "room"
    ONLINE = "online"


class DiscussionState(StrEnum):
    """Where it stands."""

    CALLED = "called"
    RECORDED = "recorded"
    CANCELLED = "cancelled"


class SeatState(StrEnum):
    """Where one organisation stands towards it."""

    ASKED = "asked"
    PUT_IN = "put_in"
    GONE = "gone"


class Act(StrEnum):
    """What happens. Only a record and a cancelling move it; all else leaves it where it stands."""

    CALLED = "called"
    INVITED = "invited"
    MOVED = "moved"
    STOOD_DOWN = "stood_down"
    COMING = "coming"
    PUT_IN = "put_in"
    RECORDED = "recorded"
    CORRECTED = "corrected"
    AGREED = "agreed"
    OTHER_VIEW = "other_view"
    CANCELLED = "cancelled"


_OPEN, _DONE = DiscussionState.CALLED, DiscussionState.RECORDED
TRANSITIONS: dict[tuple[DiscussionState, Act], DiscussionState] = {
    (_OPEN, Act.INVITED): _OPEN,
    (_OPEN, Act.MOVED): _OPEN,
    (_OPEN, Act.STOOD_DOWN): _OPEN,
    (_OPEN, Act.COMING): _OPEN,
    (_OPEN, Act.PUT_IN): _OPEN,
    (_OPEN, Act.RECORDED): _DONE,
    (_OPEN, Act.CANCELLED): DiscussionState.CANCELLED,
    (_DONE, Act.STOOD_DOWN): _DONE,
    (_DONE, Act.CORRECTED): _DONE,
    (_DONE, Act.AGREED): _DONE,
    (_DONE, Act.OTHER_VIEW): _DONE,
}

ENDS = frozenset({DiscussionState.RECORDED, DiscussionState.CANCELLED})
"""Nothing is waited for any more."""

_REFUSALS = {
    DiscussionState.CALLED: ("not_recorded_yet", "What was decided has not been written down yet."),
    DiscussionState.RECORDED: ("recorded_already", "What was decided has been written down already."),
    DiscussionState.CANCELLED: ("cancelled_already", "This was called off."),
}


def moved(state: DiscussionState, act: Act) -> DiscussionState:
    """The state that an act leads to.

    Raises:
        StepRefused: the act is not possible from here, with the reason.
    """
    reached = TRANSITIONS.get((state, act))
    if reached is None:
        raise StepRefused(*_REFUSALS[state])
    return reached
