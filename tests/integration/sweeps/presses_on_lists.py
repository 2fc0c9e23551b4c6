"""One valid press of every button about comparing whole lists. The flows are made of these."""

from collections.abc import Iterator
from typing import Any

from tests.integration.sweeps.world import World


def presses_on_lists(world: World) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    agrees = {
        "other": str(world.cast.other_agency.pk),
        "purpose": "Children whom we both know",
        "way": "together",
    }
    information = "information_governance_lead"
    yield _press("matching:start", "lead", {}, {"against": "itself"})
    yield _press("matching:agree", information, {}, agrees)
    yield _press("matching:end_agreement", information, {"agreement": world.agreement.pk}, {})
    mine, theirs = {"match": world.private.pk}, {"match": world.private.pair_id}
    school = {"other": str(world.cast.school.pk), "shielded": "out"}
    yield _press("matching:ask_privately", "recipient_lead", {}, school)
    yield _press("matching:accept_privately", "recipient_lead", theirs, {"shielded": "out"})
    yield _press("matching:decline_privately", "recipient_lead", theirs, {})
    yield _press("matching:second_privately", "deputy", mine, {"answer": "yes"})


def _press(route: str, who: str, named: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": f"press {route}",
        "who": who,
        "route": route,
        "named": named,
        "fields": lambda: dict(said),
    }
