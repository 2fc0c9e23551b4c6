"""The life of one ask: a request as it stands towards one organisation. One transition table."""

from collections.abc import Iterable
from enum import StrEnum

from sharewell.domain.deadlines.clocks import Trigger
from sharewell.domain.sharing.steps import StepRefused


class AskState(StrEnum):
    """Where an ask stands."""

    DELIVERED = "delivered"
    OPENED = "opened"
    OWNED = "owned"
    CLARIFYING = "clarifying"
    ANSWERED = "answered"
    CHALLENGED = "challenged"
    FORWARDED = "forwarded"
    WITHDRAWN = "withdrawn"


class AskStepKind(StrEnum):
    """What happened to an ask. Each is a row of its own, with person and time."""

    DELIVERED = "delivered"
    OPENED = "opened"
    OWNED = "owned"
    CLARIFY_ASKED = "clarify_asked"
    CLARIFIED = "clarified"
    ANSWERED = "answered"
    REOPENED = "reopened"
    ANSWER_GONE = "answer_gone"
    CHALLENGED = "challenged"
    UPHELD = "upheld"
    FORWARDED = "forwarded"
    FORWARD_AGREED = "forward_agreed"
    WITHDRAWN = "withdrawn"


STARTS_AS = AskState.DELIVERED

TRANSITIONS: dict[tuple[AskState, AskStepKind], AskState] = {
    (AskState.DELIVERED, AskStepKind.OPENED): AskState.OPENED,
    (AskState.DELIVERED, AskStepKind.WITHDRAWN): AskState.WITHDRAWN,
    (AskState.OPENED, AskStepKind.OWNED): AskState.OWNED,
    (AskState.OPENED, AskStepKind.CLARIFY_ASKED): AskState.CLARIFYING,
    (AskState.OPENED, AskStepKind.ANSWERED): AskState.ANSWERED,
    (AskState.OPENED, AskStepKind.FORWARDED): AskState.FORWARDED,
    (AskState.OPENED, AskStepKind.WITHDRAWN): AskState.WITHDRAWN,
    (AskState.OWNED, AskStepKind.OWNED): AskState.OWNED,
    (AskState.OWNED, AskStepKind.CLARIFY_ASKED): AskState.CLARIFYING,
    (AskState.OWNED, AskStepKind.ANSWERED): AskState.ANSWERED,
    (AskState.OWNED, AskStepKind.FORWARDED): AskState.FORWARDED,
    (AskState.OWNED, AskStepKind.WITHDRAWN): AskState.WITHDRAWN,
    (AskState.CLARIFYING, AskStepKind.OWNED): AskState.CLARIFYING,
    (AskState.CLARIFYING, AskStepKind.CLARIFIED): AskState.OWNED,
    (AskState.CLARIFYING, AskStepKind.ANSWERED): AskState.ANSWERED,
    (AskState.CLARIFYING, AskStepKind.FORWARDED): AskState.FORWARDED,
    (AskState.CLARIFYING, AskStepKind.WITHDRAWN): AskState.WITHDRAWN,
    (AskState.ANSWERED, AskStepKind.REOPENED): AskState.OWNED,
    (AskState.ANSWERED, AskStepKind.ANSWER_GONE): AskState.OWNED,
    (AskState.ANSWERED, AskStepKind.CHALLENGED): AskState.CHALLENGED,
    (AskState.CHALLENGED, AskStepKind.OWNED): AskState.CHALLENGED,
    (AskState.CHALLENGED, AskStepKind.ANSWERED): AskState.ANSWERED,
    (AskState.CHALLENGED, AskStepKind.UPHELD): AskState.ANSWERED,
    (AskState.CHALLENGED, AskStepKind.ANSWER_GONE): AskState.OWNED,
    (AskState.CHALLENGED, AskStepKind.WITHDRAWN): AskState.WITHDRAWN,
    (AskState.FORWARDED, AskStepKind.FORWARD_AGREED): AskState.FORWARDED,
}
"""Every step that is possible. What is not here is refused."""

WAITS_FOR: dict[AskState, Trigger] = {
    AskState.DELIVERED: Trigger.ASK_OPENED,
    AskState.OPENED: Trigger.ASK_OWNED,
    AskState.OWNED: Trigger.ASK_ANSWERED,
    AskState.CLARIFYING: Trigger.ASK_CLARIFIED,
    AskState.CHALLENGED: Trigger.CHALLENGE_ANSWERED,
}
"""The clock that runs in a state. An ask that was answered, forwarded or withdrawn waits for nothing."""

OPENS_AGAIN = frozenset({AskStepKind.REOPENED, AskStepKind.ANSWER_GONE})
"""After these an answer that was given before stands no more."""

_REFUSALS: dict[AskState, tuple[str, str]] = {
    AskState.DELIVERED: ("not_opened_yet", "Nobody has opened this yet."),
    AskState.OPENED: ("opened_only", "This was opened and nothing more yet."),
    AskState.OWNED: ("owned_already", "Somebody has taken this on already."),
    AskState.CLARIFYING: ("clarifying", "A question about this waits for an answer."),
    AskState.ANSWERED: ("answered_already", "This has been answered already."),
    AskState.CHALLENGED: ("challenged_already", "The answer to this has been challenged already."),
    AskState.FORWARDED: ("forwarded_already", "This has been forwarded already."),
    AskState.WITHDRAWN: ("withdrawn", "Whoever asked this has withdrawn it."),
}


def move(state: AskState, step: AskStepKind) -> AskState:
    """The state that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = TRANSITIONS.get((state, step))
    if reached is None:
        raise StepRefused(*_REFUSALS[state])
    return reached


def replayed(steps: Iterable[AskStepKind]) -> AskState:
    """The state that steps lead to, the delivery first.

    Raises:
        StepRefused: they cannot have happened in this order.
    """
    state = STARTS_AS
    for place, step in enumerate(steps):
        if (step is AskStepKind.DELIVERED) != (place == 0):
            raise StepRefused("no_such_order", "An ask is delivered once, before anything else.")
        state = move(state, step) if place else state
    return state


def is_open(state: AskState) -> bool:
    """Whether the organisation that was asked may answer, now or once it has opened it."""
    return state in WAITS_FOR


def waits_for_asker(state: AskState) -> bool:
    """Whether it is the asker's turn."""
    return state is AskState.CLARIFYING
