"""One valid press of every button about what is kept safe and about stopped sendings. The flows are made of these."""

from collections.abc import Iterator
from typing import Any

from tests.integration.sweeps.untold import DAY
from tests.integration.sweeps.world import World


def presses_kept_safe(world: World) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    entry, place = {"entry": world.child}, "children"
    kept = {
        "kind": "postcode",
        "text": "LS1 4AB",
        "use": "keep_safe",
        "keep_from": "dangerous",
        "why": "Canary",
    }
    yield _press(f"{place}:show_protected", "owner", entry, looks=True)
    yield _press(f"{place}:protect", "owner", entry, kept)
    yield _press(f"{place}:keep_shield", "owner", {"shield": world.shield.pk}, DAY)
    yield _press(f"{place}:ask_lift", "owner", {"shield": world.shield.pk}, {"reason": "Canary-over"})
    yield _press(f"{place}:lift", "lead", {"lift": world.lift.pk}, {"answer": "end"})
    yield from _stopped(world)
    yield from _held(world)


def _stopped(world: World) -> Iterator[dict[str, Any]]:
    at = {state: {"stopped": row.pk} for state, row in world.stopped.items()}
    asks = {"of": str(world.cast.lead.person.id), "reason": "Canary-needed"}
    stranger = {"of": world.cast.stranger.person.id}
    yield _press("shares:stopped_ask", "owner", at["stopped"], asks, foreign=stranger)
    yield _press("shares:stopped_second", "lead", at["asked"], {"answer": "yes", "note": "Canary-yes"})
    yield _press("shares:stopped_cover", "owner", at["stopped"])
    yield _press("shares:stopped_leave_out", "owner", at["not_agreed"])
    yield _press("shares:stopped_give_up", "owner", at["stopped"])
    yield _press("shares:stopped_looked", "lead", at["masked"])


def _held(world: World) -> Iterator[dict[str, Any]]:
    at = {state: {"held": row.pk} for state, row in world.held.items()}
    asks = {"of": str(world.cast.lead.person.id), "reason": "Canary-needed"}
    stranger = {"of": world.cast.stranger.person.id}
    yield _press("children:held_ask", "owner", at["stopped"], asks, foreign=stranger)
    yield _press("children:held_second", "lead", at["asked"], {"answer": "yes", "note": "Canary-yes"})
    yield _press("children:held_give_up", "owner", at["stopped"])


def _press(
    route: str, who: str, named: dict[str, Any], said: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    fields = said or {}
    return {
        "name": route, "who": who, "route": route, "named": named, "fields": lambda: dict(fields), **more
    }  # fmt: skip
