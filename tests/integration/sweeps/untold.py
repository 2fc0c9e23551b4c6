"""Families that must not be told, in the world of the sweeps, and one valid press of every button about it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sharewell.apps.children.services import ask_to_lift_tip_off, lock_telling, register_entry
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from tests.cast import Cast

_NEXT = now().date() + timedelta(days=30)
DAY = {f"review_on-{part}": str(getattr(_NEXT, part)) for part in ("day", "month", "year")}
"""A day to look again at something."""


def untold(cast: Cast) -> dict[str, Any]:
    """A lock that stands, and one of which somebody asks that it end."""
    owner, day = cast.owner.actor, now().date() + timedelta(days=7)
    entries = [
        register_entry(actor=owner, identity=Identity(given_names=f"Canary-untold {name}"), at=now())
        for name in ("Ada", "Bo")
    ]
    first, second = (
        lock_telling(actor=owner, at=now(), entry=entry, why="Canary-the police ask", review_on=day)
        for entry in entries
    )
    lift = ask_to_lift_tip_off(actor=owner, at=now(), lock=second, reason="Canary-it is over")
    return {"lock": first, "tip_off_lift": lift}


def presses_on_the_untold(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    lock = {"lock": world.signed["lock"].pk}
    yield _press("set_tip_off", "owner", {"entry": world.child}, {"why": "Canary-why", **DAY})
    yield _press("keep_tip_off", "owner", lock, DAY)
    yield _press("end_tip_off", "owner", lock, {"reason": "Canary-over"})
    lift = {"tip_off_lift": world.signed["tip_off_lift"].pk}
    yield _press("answer_tip_off", "lead", lift, {"answer": "end"})


def _press(route: str, who: str, named: dict[str, Any], said: dict[str, str]) -> dict[str, Any]:
    name = f"children:{route}"
    return {"name": name, "who": who, "route": name, "named": named, "fields": lambda: dict(said)}
