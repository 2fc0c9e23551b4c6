"""One valid press of every button about comparing whole lists. The flows are made of these."""

from collections.abc import Iterator
from typing import Any

from tests.integration.sweeps.world import World


def presses_on_lists(world: World) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    agrees = {"other": str(world.cast.other_agency.pk), "purpose": "Children whom we both know"}
    information = "information_governance_lead"
    yield _press("matching:start", "lead", {}, {"against": "itself"})
    yield _press("matching:agree", information, {}, agrees)
    yield _press("matching:end_agreement", information, {"agreement": world.agreement.pk}, {})


def _press(route: str, who: str, named: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": f"press {route}",
        "who": who,
        "route": route,
        "named": named,
        "fields": lambda: dict(said),
    }
