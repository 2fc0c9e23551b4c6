"""Impact assessments in the world of the sweeps, and one valid press of every button about them."""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.assessments.selectors import Assessment
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.assessments import SCREENED, a_draft, signed

ASSESSED = ("assessed", "assessment")
"""Under which names a signed one and a draft stand in the world."""
KEEPER, LEADER = "information_governance_lead", "leader"


def assessments(cast: Cast) -> dict[str, Assessment]:
    """A draft that lacks nothing, and a signed one."""
    made = (signed(cast, now()), a_draft(cast, now()))
    return dict(zip(ASSESSED, made, strict=True))


def presses_on_assessments(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    done, draft = (world.signed[name] for name in ASSESSED)
    screening = {one: str(answer) for one, answer in SCREENED.items()}
    risk = {
        "says": "A letter goes astray.",
        "likelihood": "remote",
        "severity": "severe",
        "measure": "Two people look.",
        "effect": "reduced",
        "owner": "The lead",
        "left": "low",
    }
    day = {"review_on-day": "1", "review_on-month": "6", "review_on-year": "2027"}
    yield _press("start", KEEPER, None, {"title": "Another", "agreement": "", **screening})
    yield _press("step", KEEPER, draft, {"aim": "Another aim."}, step="need")
    yield _press("risks", KEEPER, draft, risk)
    yield _press("take_out", KEEPER, draft, {}, place=0)
    yield _press("described", KEEPER, draft, {"kinds": ["health"], "most": "7", **day})
    yield _press("sign", LEADER, draft, {"read": "on"})
    yield _press("move", KEEPER, done, {}, turn="again")
    yield _press("move", KEEPER, done, {}, turn="end")
    front_door = {"partner": world.cast.front_door.pk}
    flow = {"name": "draft an agreement from what goes", "who": KEEPER, "route": "flows:draft"}
    yield {**flow, "named": front_door, "fields": dict}


def _press(
    route: str, who: str, assessment: Assessment | None, said: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "name": f"press {route} of assessments {more.get('turn', '')}",
        "who": who,
        "route": f"assessments:{route}",
        "named": {"assessment": assessment.reference, **more} if assessment else {},
        "fields": lambda: dict(said),
    }
