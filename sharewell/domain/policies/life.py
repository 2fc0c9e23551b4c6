"""Where a policy stands. The next version goes its own way while the one in force stays in force."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from sharewell.domain.access import Role
from sharewell.domain.sharing.steps import StepRefused

WORKING = (Role.INFORMATION_GOVERNANCE_LEAD, Role.LEADER)
"""Those who write policies. Where a body has nobody in these roles, see `keeps`."""
_IN_PLACE = (
    *reversed(WORKING),
    Role.SAFEGUARDING_LEAD,
    Role.ADMINISTRATOR,
    Role.DUTY_WORKER,
    Role.PRACTITIONER,
)


class Stage(StrEnum):
    """Where the version that is being made stands; NONE while none is."""

    NONE = "none"
    DRAFT = "draft"
    OFFERED = "offered"


class Step(StrEnum):
    """What happens to a policy."""

    STARTED = "started"
    OFFERED = "offered"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    REVIEW_BEGAN = "review_began"
    STILL_RIGHT = "still_right"
    DROPPED = "dropped"
    ENDED = "ended"


class State(StrEnum):
    """Where a policy stands on a day, as people see it."""

    DRAFT = "draft"
    OFFERED = "offered"
    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    REVIEW_DUE = "review_due"
    ENDED = "ended"


MOVES: dict[tuple[Stage, Step], Stage] = {
    (Stage.DRAFT, Step.OFFERED): Stage.OFFERED,
    (Stage.OFFERED, Step.SENT_BACK): Stage.DRAFT,
    (Stage.DRAFT, Step.APPROVED): Stage.NONE,
    (Stage.OFFERED, Step.APPROVED): Stage.NONE,
    (Stage.NONE, Step.REVIEW_BEGAN): Stage.DRAFT,
    (Stage.NONE, Step.STILL_RIGHT): Stage.NONE,
    (Stage.DRAFT, Step.DROPPED): Stage.NONE,
    (Stage.OFFERED, Step.DROPPED): Stage.NONE,
    (Stage.NONE, Step.ENDED): Stage.NONE,
}
_REFUSALS = {
    Stage.NONE: ("nothing_is_made", "No new version is being made."),
    Stage.DRAFT: ("is_a_draft", "A draft is being made. Finish it or drop it first."),
    Stage.OFFERED: ("is_offered", "Your leader has it now. It can be sent back."),
}


def moved(stage: Stage, step: Step) -> Stage:
    """The stage that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = MOVES.get((stage, step))
    if reached is None:
        raise StepRefused(*_REFUSALS[stage])
    return reached


def state_on(
    on: date,
    *,
    stage: Stage,
    starts_on: date | None,
    review_on: date | None = None,
    ended_on: date | None = None,
    number: int = 1,
) -> State:
    """Where a policy stands on a day.

    `starts_on` is the first day of its newest version, whose `number` it is; None while no version was approved.
    """
    if ended_on is not None and ended_on <= on:
        return State.ENDED
    if starts_on is None:
        return State.OFFERED if stage is Stage.OFFERED else State.DRAFT
    if on < starts_on and number <= 1:
        return State.NOT_YET
    if review_on is not None and review_on <= on:
        return State.REVIEW_DUE
    return State.IN_FORCE


def keeps(role: Role, roles_here: Collection[Role]) -> bool:
    """Whether somebody in this role writes the policies of a body whose people have these roles.

    Where nobody is its information governance lead or its leader, whoever stands nearest to that does, so that a body
    of one person can do all of it.
    """
    return role in WORKING or role is _nearest(roles_here)


def approves(role: Role, roles_here: Collection[Role]) -> bool:
    """Whether somebody in this role approves them: the leader; where there is none, whoever stands nearest to that."""
    return role is _nearest(roles_here)


def _nearest(roles_here: Collection[Role]) -> Role | None:
    return next((one for one in _IN_PLACE if one in roles_here), None)
