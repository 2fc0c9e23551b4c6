"""A sending that the guard stopped, or let go with words covered: where it stands, and what moves it."""

from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class StoppedState(StrEnum):
    """Where a stopped sending stands. `masked` went at once, in an emergency, with words covered."""

    STOPPED = "stopped"
    ASKED = "asked"
    NOT_AGREED = "not_agreed"
    AGREED = "agreed"
    COVERED = "covered"
    LEFT_OUT = "left_out"
    GIVEN_UP = "given_up"
    MASKED = "masked"
    LOOKED_AT = "looked_at"


class StoppedStep(StrEnum):
    """What moves it. Agreeing, refusing and looking are a second person's; all else is the sending side's."""

    ASK = "ask"
    AGREE = "agree"
    REFUSE = "refuse"
    COVER = "cover"
    LEAVE_OUT = "leave_out"
    GIVE_UP = "give_up"
    LOOK = "look"


WAITING = frozenset({StoppedState.STOPPED, StoppedState.ASKED, StoppedState.NOT_AGREED})
"""Nothing has gone yet, and somebody has to do something."""

UNSETTLED = WAITING | {StoppedState.MASKED}
"""A clock runs: nothing has gone yet, or nobody has looked at what went covered."""

STOPPING: dict[tuple[StoppedState, StoppedStep], StoppedState] = {
    (StoppedState.STOPPED, StoppedStep.ASK): StoppedState.ASKED,
    (StoppedState.NOT_AGREED, StoppedStep.ASK): StoppedState.ASKED,
    (StoppedState.ASKED, StoppedStep.AGREE): StoppedState.AGREED,
    (StoppedState.ASKED, StoppedStep.REFUSE): StoppedState.NOT_AGREED,
    **{(state, StoppedStep.COVER): StoppedState.COVERED for state in WAITING},
    **{(state, StoppedStep.LEAVE_OUT): StoppedState.LEFT_OUT for state in WAITING},
    **{(state, StoppedStep.GIVE_UP): StoppedState.GIVEN_UP for state in WAITING},
    (StoppedState.MASKED, StoppedStep.LOOK): StoppedState.LOOKED_AT,
}
"""Every step that is possible. What is not here is refused."""


def after_stop(state: StoppedState, step: StoppedStep) -> StoppedState:
    """The state that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = STOPPING.get((state, step))
    if reached is None:
        raise StepRefused(
            "settled_already", "This has been settled already, or does not stand like this any more."
        )
    return reached
