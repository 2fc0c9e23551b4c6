"""One valid press of every button about pairs of entries. The flows are made of these."""

from collections.abc import Iterator
from typing import Any

from tests.integration.sweeps.world import World


def presses_on_links(world: World) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    at = {state: {"link": row.pk} for state, row in world.links.items()}
    kept = {"kept": str(world.links["linked"].first_id), "why": "Canary-one file"}
    yield _press("children:same", "colleague", at["asked"], {"answer": "not_same", "why": "Canary-twins"})
    yield _press("children:merge", "owner", at["linked"], kept, foreign={"kept": world.foreign_child})
    yield _press("children:merge_second", "lead", at["merge_asked"], {"answer": "yes", "why": "Canary-yes"})
    yield _press("children:take_apart", "owner", at["linked"], {"why": "Canary-two children"})
    yield _press(
        "children:ask_same",
        "owner",
        {"entry": world.child},
        {"other": str(world.links["asked"].first_id), "why": "Canary-alike"},
        foreign={"other": world.foreign_child},
    )


def _press(
    route: str, who: str, named: dict[str, Any], said: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    fields = said or {}
    return {
        "name": route, "who": who, "route": route, "named": named, "fields": lambda: dict(fields), **more
    }  # fmt: skip
