"""Policies of a body in the world of the sweeps, and one valid press of every button about them."""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.policies.models import Question
from sharewell.apps.policies.selectors import Policy, text_digest
from sharewell.apps.policies.services import ask_about
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.policies import a_draft, approved

POLICED = ("policed", "policy")
"""Under which names one in force and a draft stand in the world."""
KEEPER, LEADER, READER = "information_governance_lead", "leader", "owner"
ANSWERS = {
    "kind": "voluntary",
    "nation": "wales",
    "people": "few",
    "children": "yes",
    "lead": "Nia",
    "away": "ring the chair",
    "officer": "no",
    "volunteers": "yes",
    "online": "no",
    "files": "both",
}


def policies(cast: Cast) -> dict[str, Policy]:
    """One in force, about which somebody asked, and a draft that lacks nothing."""
    held = approved(cast, now())
    ask_about(actor=cast.owner.actor, policy=held, number=1, at=now(), words="Whom do I ring?")
    return dict(zip(POLICED, (held, a_draft(cast, now(), title="Emergencies")), strict=True))


def asked(_world: Any, _route: str) -> list[Any]:
    """The question that stands in an address."""
    return [Question.objects.earliest("at").pk]


def presses_on_policies(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    held, draft = (world.signed[name] for name in POLICED)
    said = {"title": "Who decides", "words": "The lead.", "steps": ["3"]}
    review = {"review_on-day": "1", "review_on-month": "6", "review_on-year": "2029"}
    first = {"starts_on-day": "1", "starts_on-month": "1", "starts_on-year": "2028"}
    since = {"read_from-day": "1", "read_from-month": "1", "read_from-year": "2027"}
    yield _press("start", KEEPER, None, {"kind": "own", "title": "Another", "owner": "The lead"})
    yield _press("set", KEEPER, None, ANSWERS)
    yield _press("heading", KEEPER, draft, {"title": "Emergencies!", "owner": "The lead", "link": ""})
    yield _press("readers", KEEPER, held, {"roles": ["leader"], **since})
    yield _press("add_part", KEEPER, draft, said)
    yield _press("part", KEEPER, draft, said, place=0)
    yield _press("take_out", KEEPER, draft, {}, place=0)
    yield _press("read", READER, held, {"version": "1", "question": "", "act": "read"})
    yield _press("read", READER, held, {"version": "1", "question": "And then?", "act": "ask"})
    yield _press("answer", KEEPER, held, {"answer": "Leah."}, asked=asked(world, "answer")[0])
    yield _press("step", KEEPER, draft, {}, stage="offer")
    yield _press("step", KEEPER, draft, {}, stage="drop")
    seen = {"seen": text_digest(draft.draft), "read": "on"}
    yield _press("step", LEADER, draft, {**seen, **first, **review}, stage="approve")
    yield _press("step", KEEPER, held, {}, stage="review")
    yield _press("step", KEEPER, held, review, stage="still-right")
    yield _press("step", KEEPER, held, {"reason": "It is over."}, stage="end")


def _press(route: str, who: str, policy: Policy | None, said: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": f"press {route} of policies {more.get('stage', said.get('act', ''))}",
        "who": who,
        "route": f"policies:{route}",
        "named": {"policy": policy.reference, **more} if policy else {},
        "fields": lambda: dict(said),
    }
