"""Discussions between agencies for the world of the sweeps, and one valid press of each of their buttons."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sharewell.apps.discussions.selectors import Discussion
from sharewell.apps.discussions.services import put_in, record_discussion
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.discussions import a_contribution, again, make_discussion, some_minutes

if TYPE_CHECKING:
    from tests.integration.sweeps.world import World


def discussions(cast: Cast, child: UUID) -> dict[str, Discussion]:
    """One that is called and one that is written down."""
    owner, door = cast.owner.actor, cast.front_door.id
    made = {state: make_discussion(owner, door, entry=child) for state in ("called", "recorded")}
    put_in(actor=owner, discussion=made["called"], at=now(), contribution=a_contribution())
    record_discussion(actor=owner, discussion=made["recorded"], at=now(), minutes=some_minutes(door))
    return {state: again(row) for state, row in made.items()}


def presses_of_talking(world: "World") -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    called, recorded = (
        {"discussion": world.discussions[state].reference} for state in ("called", "recorded")
    )
    door, school = str(world.cast.front_door.id), str(world.cast.school.id)
    other, why = str(world.cast.other_agency.id), {"why": "Canary-why"}
    place = {**_in_a_week(), "how": "phone", "where": "Canary-number"}
    call = {**place, **why, "kind": "conference", "urgency": "welfare_concern", "organisations": [door]}
    comes = {"who": str(world.cast.owner.person.id), "role": "Canary-tutor", "can_decide": "yes"}
    minutes = {
        "present": [door, school],
        "words": "Canary-said",
        "what_1": "Canary-what",
        "who_1": "Canary-who",
    }
    looked = {"typed": "Canaryella"}
    stranger = world.cast.stranger.person.id
    yield _press("find", "owner", {}, looked, looks=True)
    yield _press("call", "owner", {"entry": world.child}, call)
    yield _press("ask_more", "owner", called, {"organisation": other, "words": "Cast"})
    yield _press("move", "owner", called, place)
    yield _press("take_out", "owner", {**called, "organisation": world.cast.front_door.id}, why)
    yield _press("cancel", "owner", called, why)
    yield _press("coming", "owner", called, comes, foreign={"who": stranger})
    yield _press("contribute", "recipient", called, {"fact": "Canary-known"})
    yield _press("record", "owner", called, minutes)
    yield _press("agree", "recipient", recorded, {"words": "Canary-right"})
    yield _press("other_view", "recipient", recorded, {"words": "Canary-otherwise"})


def _in_a_week() -> dict[str, str]:
    day = now() + timedelta(days=7)
    parts = {"day": day.day, "month": day.month, "year": day.year, "time": "9:15am"}
    return {f"meets_at-{part}": str(said) for part, said in parts.items()}


def _press(step: str, who: str, named: dict[str, Any], said: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": f"{step} of a discussion",
        "who": who,
        "route": f"discussions:{step}",
        "named": named,
        "fields": lambda: dict(said),
        **more,
    }
