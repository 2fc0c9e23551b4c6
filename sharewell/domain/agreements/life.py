"""Where an agreement stands. The next version goes its own way while the one in force stays in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class Stage(StrEnum):
    """Where the version that is being made stands; NONE while none is."""

    NONE = "none"
    DRAFT = "draft"
    COMMENT = "comment"
    SIGNING = "signing"


class Step(StrEnum):
    """What happens to an agreement. Those that are in no table of moves leave the stage where it is."""

    STARTED = "started"
    PUT_OUT = "put_out"
    TAKEN_BACK = "taken_back"
    TO_SIGN = "to_sign"
    SIGNED = "signed"
    DECLINED = "declined"
    IN_FORCE = "in_force"
    REVIEW_BEGAN = "review_began"
    DROPPED = "dropped"
    ASKED_IN = "asked_in"
    JOINED = "joined"
    LEFT = "left"
    ENDED = "ended"


class State(StrEnum):
    """Where the agreement stands on a day, as people see it."""

    DRAFT = "draft"
    COMMENT = "comment"
    SIGNING = "signing"
    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    REVIEW = "review"
    SUSPENDED = "suspended"
    LAPSED = "lapsed"
    ENDED = "ended"


MOVES: dict[tuple[Stage, Step], Stage] = {
    (Stage.DRAFT, Step.PUT_OUT): Stage.COMMENT,
    (Stage.COMMENT, Step.TAKEN_BACK): Stage.DRAFT,
    (Stage.SIGNING, Step.TAKEN_BACK): Stage.DRAFT,
    (Stage.DRAFT, Step.TO_SIGN): Stage.SIGNING,
    (Stage.COMMENT, Step.TO_SIGN): Stage.SIGNING,
    (Stage.SIGNING, Step.SIGNED): Stage.SIGNING,
    (Stage.SIGNING, Step.DECLINED): Stage.SIGNING,
    (Stage.SIGNING, Step.IN_FORCE): Stage.NONE,
    (Stage.NONE, Step.REVIEW_BEGAN): Stage.DRAFT,
    (Stage.DRAFT, Step.DROPPED): Stage.NONE,
    (Stage.COMMENT, Step.DROPPED): Stage.NONE,
    (Stage.SIGNING, Step.DROPPED): Stage.NONE,
}
CAN_WRITE = frozenset({Stage.DRAFT, Stage.COMMENT})
"""The stages in which the text can be changed."""

_REFUSALS = {
    Stage.NONE: ("nothing_is_made", "No new version is being made."),
    Stage.DRAFT: ("is_a_draft", "It is a draft. Put it out first."),
    Stage.COMMENT: ("is_out", "It is out for comment."),
    Stage.SIGNING: ("is_for_signing", "It is out to be signed. Take it back first."),
}


@dataclass(frozen=True, slots=True)
class Run:
    """The first and the last day of a version that all have signed."""

    starts_on: date
    ends_on: date


def moved(stage: Stage, step: Step) -> Stage:
    """The stage that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = MOVES.get((stage, step))
    if reached is None:
        raise StepRefused(*_REFUSALS[stage])
    return reached


def running(runs: Iterable[Run], on: date) -> Run | None:
    """The version that holds on a day: of those that have begun the latest, unless its last day is over."""
    begun = [run for run in runs if run.starts_on <= on]
    latest = max(begun, key=lambda run: run.starts_on, default=None)
    return latest if latest and on <= latest.ends_on else None


def state_on(
    on: date, *, stage: Stage, runs: Iterable[Run] = (), ended_on: date | None = None, standing: int = 2
) -> State:
    """Where the agreement stands on a day.

    `standing` is how many of its parties have signed, have not left and are not suspended: below two, so is it.
    """
    runs = tuple(runs)
    if ended_on is not None and ended_on <= on:
        return State.ENDED
    if not runs:
        return State.ENDED if stage is Stage.NONE else State(stage)
    if running(runs, on) is None:
        return State.NOT_YET if on < min(run.starts_on for run in runs) else State.LAPSED
    if standing < 2:
        return State.SUSPENDED
    return State.IN_FORCE if stage is Stage.NONE else State.REVIEW


def is_complete(signed: Iterable[bool]) -> bool:
    """Whether all who are to sign have, and there are at least two."""
    answers = list(signed)
    return len(answers) >= 2 and all(answers)


def reminder_due(ends_on: date, review_on: date | None, on: date, days: Iterable[int]) -> int | None:
    """The nearest reminder, in days before the end, that is due by a day. The first comes at the review at the latest.

    None where none is due yet, and from the day after the end.
    """
    left = (ends_on - on).days
    if left < 0:
        return None
    marks = sorted(days)
    due = next((mark for mark in marks if left <= mark), None)
    if due is None and review_on is not None and review_on <= on:
        return (ends_on - review_on).days
    return due
