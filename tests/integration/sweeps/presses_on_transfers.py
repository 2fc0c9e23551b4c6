"""One valid press of each button that moves a child's file."""

from collections.abc import Iterator
from typing import Any

from tests.factories.transfers import notice_fields
from tests.integration.sweeps.flow import Fields, Flow
from tests.integration.sweeps.world import World


def presses_on_transfers(world: World) -> Iterator[Flow]:
    """Finding the child, writing down that it leaves, and every step of both sides."""
    door = str(world.cast.front_door.id)
    leaves = dict(zip(("day", "month", "year"), ("27", "11", "2026"), strict=True))
    started = {
        "leaving": "new_school",
        "urgency": "welfare_concern",
        "recipient": door,
        "about": "Canary-about",
        **{f"leaves_on-{part}": value for part, value in leaves.items()},
    }
    packed = {"title_1": "Canary-paper", "text_1": "Canary-text", "telling": "told"}
    yield Flow(
        name="look for a child who leaves",
        who="owner",
        route="transfers:find",
        fields=lambda: {"typed": "Canaryella"},
        looks=True,
    )
    yield Flow(
        name="a child leaves",
        who="owner",
        route="transfers:start",
        named={"entry": world.child},
        fields=lambda: dict(started),
    )
    yield from _presses_on_schools(world)
    yield _step(world, "owner", "place", "to_send", {"recipient": str(world.cast.other_agency.id)})
    yield _step(world, "owner", "note", "to_send", {"words": "Canary-note"})
    yield _step(world, "owner", "send", "to_send", packed)
    yield _step(world, "owner", "rest", "incomplete", packed)
    yield _step(world, "owner", "no_file", "to_send", {"reason": "Canary-none"})
    yield _step(world, "recipient", "confirm", "sent", {})
    yield _step(world, "recipient", "missing", "sent", {"missing": "Canary-gone"})


def _presses_on_schools(world: World) -> Iterator[Flow]:
    yield Flow(
        name="look for a child whose school must know",
        who="owner",
        route="transfers:school_find",
        fields=lambda: {"typed": "Canaryella"},
        looks=True,
    )
    yield Flow(
        name="tell a school before the school day",
        who="owner",
        route="transfers:school_tell",
        named={"entry": world.child},
        fields=lambda: notice_fields(world.second_school.pk),
    )


def _step(world: World, who: str, step: str, state: str, fields: Fields) -> Flow:
    named: dict[str, Any] = {"transfer": world.transfers[state].reference}
    return Flow(
        name=f"{step} of a file that is {state}",
        who=who,
        route=f"transfers:{step}",
        named=named,
        fields=lambda: dict(fields),
    )
