"""The buttons of what happens after a share went."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from sharewell.apps.disagreements.selectors import open_disagreements
from sharewell.apps.organisations.selectors import organisations_called
from tests.integration.sweeps.afterwards import ASKED_AGAIN, WAITS
from tests.integration.sweeps.flow import Fields, Flow
from tests.integration.sweeps.world import World


def after_flows(world: World) -> Iterator[Flow]:
    (elsewhere,) = organisations_called("Sweep Onward")
    correct = {"text": "Canary-mended", "reason": "Canary-because"}
    asked = {"items": ["0"], "recipient": str(elsewhere), "why": "Canary-why"}
    yield from _disagreeing(world)
    yield from (
        _share_at(world, "owner", "correct", "opened", {"position": 0}, correct),
        _share_at(world, "recipient", "confirm", "mended", {"sequence": WAITS}, {"did": "Canary-did"}),
        _share_at(
            world, "owner", "ask_return", "opened", {}, {"wrong_child": "yes", "reason": "Canary-reason"}
        ),
        _share_at(
            world, "recipient", "answer_return", "mended", {}, {"answer": "cannot", "words": "Canary-words"}
        ),
        _share_at(world, "recipient", "ask_to_pass_on", "mended", {}, asked),
        _share_at(
            world, "owner", "answer_passing_on", "mended", {"sequence": ASKED_AGAIN}, {"allowed": "yes"}
        ),
    )


def _disagreeing(world: World) -> Iterator[Flow]:
    one = open_disagreements(world.cast.recipient.actor).rows[0].pk
    view = {"what": "0", "view": "Canary-view"}
    yield _share_at(world, "owner", "disagree", "opened", {}, view)
    presses = (
        ("answer", "owner", {"words": "Canary-answer"}),
        ("take_up", "recipient", {"words": "Canary-up"}),
        ("close", "recipient", {"ending": "agreed", "words": "Canary-closed"}),
    )
    for step, who, fields in presses:
        yield Flow(
            name=f"{step} a disagreement",
            who=who,
            route=f"disagreements:{step}",
            named={"disagreement": one},
            fields=partial(dict, fields),
        )


def _share_at(
    world: World, who: str, step: str, state: str, named: Mapping[str, Any], fields: Fields
) -> Flow:
    place = {"reference": world.shares[state].reference, **named}
    return Flow(
        name=f"{step} a share that is {state}",
        who=who,
        route=f"shares:{step}",
        named=place,
        fields=lambda: dict(fields),
    )
