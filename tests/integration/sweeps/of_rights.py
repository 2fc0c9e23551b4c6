"""Requests about rights in the world of the sweeps, and one valid press of every button about them."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.rights import came

RIGHTS = ("rights",)
"""Under which names requests stand in the world."""
KEEPER = "information_governance_lead"


def asked_of_rights(cast: Cast, child: UUID) -> dict[str, Any]:
    """A request that has just come."""
    return {"rights": came(cast, now(), entry=child)}


def presses_on_rights(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    row = world.signed["rights"]
    today = now().date()
    came_on = {f"received_on-{part}": str(getattr(today, part)) for part in ("day", "month", "year")}
    on = {f"on-{part}": str(getattr(today, part)) for part in ("day", "month", "year")}
    said = {"right": "access", "asker": "adult", "channel": "letter", "asker_name": "Somebody", **came_on}
    yield _press("start", None, said)
    yield {**_press("start_about", None, said), "named": {"entry": world.child}}
    yield _press("settle", row, {f"answer-{place}": "yes" for place in range(5)})
    yield _press("step", row, {**on, "words": "Said"}, turn="note")
    yield _press("withdraw", row, {"reason": "They wrote so"})


def _press(route: str, rights: Any, said: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": f"press {route} of rights {more.get('turn', '')}",
        "who": KEEPER,
        "route": f"rights:{route}",
        "named": {"rights": rights.reference, **more} if rights else {},
        "fields": lambda: dict(said),
    }
