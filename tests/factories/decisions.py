"""Concerns and decisions for tests, made through the services as anybody's are."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sharewell.apps.decisions.selectors import Concern, Decision
from sharewell.apps.decisions.services import raise_concern, record_decision
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Deciding, HowKnown, Kind, Observation, Outcome, Route, Telling, Worry
from sharewell.kit.clock import now

SEEN = "Canary-seen bruise on the left arm"
OWN_WORDS = "Canary-words I do not want to go home"
REASONS = "Canary-reasons she is not safe at home"
ADVICE = {
    "verdict": "share",
    "reasons": [{"rule": "core/test", "sentence": "Canary-advice"}],
    "guidance": {"version": "2026.11", "sha256": "ab" * 32},
}


def a_worry(*children: UUID, **given: Any) -> Worry:
    """A worry about significant harm in England, without a child's entry unless one is given."""
    values: dict[str, Any] = {
        "route": Route.ORDINARY if children else Route.EMERGENCY,
        "urgency": "significant_harm",
        "nation": "england",
        "children": children,
        "observations": (
            Observation(text=SEEN, how=HowKnown.SEEN, kind=Kind.FACT, when="this morning"),
            Observation(text="Canary-told by a friend", how=HowKnown.TOLD_BY_OTHER, kind=Kind.REPORTED),
        ),
        "own_words": OWN_WORDS,
        "wishes": "Canary-wishes to stay with her aunt",
        "wanted": "Canary-wanted a social worker sees her today",
    }
    return Worry(**{**values, **given})


def deciding(outcome: Outcome = Outcome.SHARE, **given: Any) -> Deciding:
    """A complete decision; not sharing is looked at again in a week."""
    values: dict[str, Any] = {
        "outcome": outcome,
        "reasons": REASONS,
        "harm_if_shared": "Canary-harm-if she may be angry",
        "harm_if_not_shared": "Canary-harm-not he may hurt her again",
        "telling": Telling.WILL_TELL,
        "telling_reason": "Canary-telling it is safe",
        "situation": {"urgency": "significant_harm"},
        "advice": ADVICE,
    }
    if outcome is Outcome.DO_NOT_SHARE:
        values |= {"look_again_on": _in_a_week(), "who_else_should_see": "Canary-else our lead"}
    return Deciding(**{**values, **given})


def make_concern(actor: Actor, *, at: datetime | None = None, **given: Any) -> Concern:
    """A concern that the actor raised."""
    return raise_concern(actor=actor, at=at or now(), worry=a_worry(**given))


def make_decision(
    actor: Actor,
    *,
    at: datetime | None = None,
    outcome: Outcome = Outcome.SHARE,
    children: tuple[UUID, ...] = (),
    **given: Any,
) -> Decision:
    """A decision about a new concern of the actor's. `given` is what the decision says."""
    worry = a_worry(*children)
    concern = raise_concern(actor=actor, at=at or now(), worry=worry)
    return record_decision(actor=actor, at=at or now(), concern=concern, deciding=deciding(outcome, **given))


def _in_a_week() -> date:
    return (now() + timedelta(days=7)).date()
