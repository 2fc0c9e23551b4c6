"""The life of a disagreement: open on a level of its ladder, until both agree or both views stand."""

from enum import StrEnum


class About(StrEnum):
    """What somebody sees differently."""

    SHARE = "share"
    ITEM = "item"
    OUTCOME = "outcome"
    REFUSAL = "refusal"


class Level(StrEnum):
    """Who has it now, from those who work with the family upwards."""

    PRACTITIONERS = "practitioners"
    MANAGERS = "managers"
    LEADS = "leads"
    CHIEFS = "chiefs"
    PARTNERSHIP = "partnership"


class State(StrEnum):
    """Where it stands."""

    OPEN = "open"
    AGREED = "agreed"
    BOTH_STAND = "both_stand"


class Ending(StrEnum):
    """How it is closed."""

    AGREED = "agreed"
    BOTH_STAND = "both_stand"


class StepKind(StrEnum):
    """What somebody, or the clock, did about it."""

    RAISED = "raised"
    ANSWERED = "answered"
    TAKEN_UP = "taken_up"
    CLIMBED = "climbed"
    CLOSED = "closed"


class StepRefused(ValueError):
    """A step that cannot be taken from where it stands. `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


_UPWARDS = tuple(Level)
_BOTH_MAY_STAND_FROM = Level.LEADS


def level_above(level: Level) -> Level:
    """The next level. Raises StepRefused: there is none above the partnership."""
    place = _UPWARDS.index(level) + 1
    if place == len(_UPWARDS):
        raise StepRefused("highest_level")
    return _UPWARDS[place]


def ending_of(state: State, level: Level, ending: Ending, *, by_raiser: bool, answered: bool) -> State:
    """The state that closing leads to.

    Whoever raised it may say at any time that they agree now. Both views are left standing by either side, but only
    once the other has answered and leads have had it: else a view would be set aside by silence.

    Raises:
        StepRefused: it is closed already, or cannot be closed so yet or by this side.
    """
    if state is not State.OPEN:
        raise StepRefused("closed_already")
    if ending is Ending.AGREED:
        if not by_raiser:
            raise StepRefused("raiser_agrees")
        return State.AGREED
    if not answered:
        raise StepRefused("not_answered")
    if _UPWARDS.index(level) < _UPWARDS.index(_BOTH_MAY_STAND_FROM):
        raise StepRefused("too_early")
    return State.BOTH_STAND
