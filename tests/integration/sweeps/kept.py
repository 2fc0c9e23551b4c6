"""Files kept, held and destroyed in the world of the sweeps, and one valid press of every button about them."""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.retention.models import File
from sharewell.apps.retention.services import ask_to_lift_hold, destroy_file, set_hold, set_period
from sharewell.domain.retention import After, FileKind, moratoriums
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.retention import due_file, proposed_file

LEAD, KEEPER = "lead", "information_governance_lead"


def files_kept(cast: Cast) -> dict[str, Any]:
    """A file that is due, one that waits for a second person, one that was destroyed, and holds."""
    owner, lead, keeper = cast.owner.actor, cast.lead.actor, cast.information_governance_lead.actor
    gone = proposed_file(owner, lead, given_names="Gwen")
    made = destroy_file(actor=keeper, file=gone, at=now())
    set_period(
        actor=keeper, at=now(), kind=FileKind.OTHER, years=9, after=After.CLOSED, because="We decided so."
    )
    held = due_file(owner, lead, given_names="Hal")
    hold = set_hold(actor=lead, at=now(), file=held, reason="A court case.")
    return {
        "file due": due_file(owner, lead, given_names="Dee"),
        "file proposed": proposed_file(owner, lead, given_names="Pip"),
        "file destroyed": File.objects.get(pk=gone.pk),
        "certificate": made,
        "retention hold": hold,
        "hold to lift": set_hold(actor=lead, at=now(), file=held, reason="Another case."),
        "lifting": ask_to_lift_hold(actor=lead, at=now(), hold=hold, reason="It is over."),
    }


STANDING_KEPT = {
    "kept_file": lambda world, _route: [
        world.signed[f"file {state}"].pk for state in ("due", "proposed", "destroyed")
    ],
    "retention_hold": lambda world, _route: [world.signed["hold to lift"].pk],
    "lifting": lambda world, _route: [world.signed["lifting"].pk],
    "certificate": lambda world, _route: [world.signed["certificate"].reference],
    "file_kind": lambda _world, _route: [str(FileKind.HEALTH)],
    "moratorium": lambda _world, _route: [moratoriums()[0].key],
}


def presses_on_files(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    due, proposed = world.signed["file due"].pk, world.signed["file proposed"].pk
    why = {"reason": "Because it is so."}
    day = {"until-day": "1", "until-month": "6", "until-year": "2090"}
    yield _press("say", LEAD, {"kind": "health"}, kept_file=due)
    yield _press("longer", LEAD, {**why, **day}, kept_file=due)
    yield _press("propose", LEAD, why, kept_file=due)
    yield _press("hold_file", LEAD, why, kept_file=due)
    yield _press("take_back", KEEPER, why, kept_file=proposed)
    yield _press("confirm", KEEPER, {"looked": "on"}, kept_file=proposed)
    yield _press("add_hold", LEAD, why)
    yield _press("lift_hold", LEAD, why, retention_hold=world.signed["hold to lift"].pk)
    yield _press("moratorium", LEAD, why, moratorium=moratoriums()[0].key)
    yield _press("answer_lifting", KEEPER, {"agrees": "yes"}, lifting=world.signed["lifting"].pk)
    period = {"years": "30", "after": "born", "because": "We decided so."}
    yield _press("period", KEEPER, period, file_kind=str(FileKind.HEALTH))


def _press(route: str, who: str, said: dict[str, Any], **named: Any) -> dict[str, Any]:
    return {
        "name": f"press {route} of keeping",
        "who": who,
        "route": f"retention:{route}",
        "named": named,
        "fields": lambda: dict(said),
    }
