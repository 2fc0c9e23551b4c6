"""Tasks that follow: a question to a lead, an emergency's record to complete and review, a date to look again."""

from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class FollowUp(StrEnum):
    """Where a task stands."""

    WAITING = "waiting"
    DONE = "done"
    REVIEWED = "reviewed"


class FollowUpStep(StrEnum):
    """What moves a task."""

    DO = "do"
    REVIEW = "review"


FOLLOW_UPS: dict[tuple[FollowUp, FollowUpStep], FollowUp] = {
    (FollowUp.WAITING, FollowUpStep.DO): FollowUp.DONE,
    (FollowUp.DONE, FollowUpStep.REVIEW): FollowUp.REVIEWED,
}
"""Every step that is possible. What is not here is refused."""

_REFUSALS = {
    FollowUp.WAITING: ("not_done_yet", "This has not been done yet."),
    FollowUp.DONE: ("done_already", "This has been done already."),
    FollowUp.REVIEWED: ("reviewed_already", "This has been reviewed already."),
}


def follow_up(state: FollowUp, step: FollowUpStep) -> FollowUp:
    """The state that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = FOLLOW_UPS.get((state, step))
    if reached is None:
        raise StepRefused(*_REFUSALS[state])
    return reached
