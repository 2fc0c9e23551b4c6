"""What people are told, in the world of the sweeps, and one valid press of every button about it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sharewell.apps.children.services import register_entry
from sharewell.apps.transparency.services import (
    draft_notice,
    let_statement_go,
    look_at_telling,
    make_statement,
    publish_notice,
)
from sharewell.domain.children import Identity
from sharewell.domain.notices import Audience, Statement, Told, Untold, Who
from sharewell.domain.sharing import Telling
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import make_decision
from tests.factories.shares import make_share

CHILD = Identity(given_names="Canary-told")
KEEPER = "information_governance_lead"


def told(cast: Cast) -> dict[str, Any]:
    """A published notice for parents, and the next draft."""
    keeper = cast.information_governance_lead.actor
    said: dict[str, Any] = {"audience": Audience.PARENT, "contact": "Ring us."}
    draft = draft_notice(actor=keeper, at=now(), **said)
    publish_notice(actor=keeper, at=now(), notice=draft, seen=draft.sha256)
    decision = make_decision(cast.owner.actor, telling=Telling.TELL_LATER)
    look: dict[str, Any] = {"said": Untold.LATER, "law": "crime", "words": "Canary-look"}
    day = now().date() + timedelta(days=7)
    look_at_telling(actor=cast.lead.actor, at=now(), decision=decision, look_on=day, **look)
    statements = {name: _statement(cast, name) for name in ("waiting", "agreed", "gone")}
    return {
        "statements": statements,
        "untold": decision,
        "notice": draft_notice(actor=keeper, at=now(), **said),
    }


def _statement(cast: Cast, state: str) -> Any:
    """A statement about a child of whom one share may be told, in one state."""
    owner, entry = cast.owner.actor, register_entry(actor=cast.owner.actor, identity=CHILD, at=now())
    share = make_share(owner, cast.front_door.id, children=(entry.pk,))
    told = Told(
        share=str(share.pk), day="2026-11-22", recipient="Front Door", kinds=("health",), why="Canary-why"
    )
    left = {share.reference: "chosen"} if state == "waiting" else {}
    said = Statement(about="Canary-child", to="Canary-mother", who=Who.PARENT, told=(told,), left_out=left)
    row = make_statement(actor=owner, at=now(), entry=entry, said=said)
    return (
        let_statement_go(actor=owner, at=now(), statement=row, document=b"Canary-%PDF")
        if state == "gone"
        else row
    )


def presses_on_statements(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    rows = world.signed["statements"]
    said = {"to": "Canary-father", "who": "parent", "safe": "yes", "tell_0": "on", "why_0": "Canary-because"}
    yield _press("make", "owner", {"entry": rows["agreed"].entry_id}, said)
    yield _press("second", "lead", {"statement": rows["waiting"].pk}, {"answer": "yes"})
    yield _press("go", "owner", {"statement": rows["agreed"].pk}, {})
    yield _press("leave", "owner", {"statement": rows["gone"].pk}, {"email": "sweep@example.com"})
    yield _press("give_up", "owner", {"statement": rows["waiting"].pk}, {})


def presses_on_telling(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    parent = {"audience": "parent"}
    yield _press("notice", KEEPER, parent, {"contact": "Ring 0113 496 0000."})
    yield _press("publish", KEEPER, parent, {"seen": world.signed["notice"].sha256})

    yield from presses_on_statements(world)
    said = {"said": "later", "law": "crime", "words": "Canary-words"}
    days = {"look_on-day": "1", "look_on-month": "6", "look_on-year": "2027"}
    yield _press("look", "lead", {"decision": world.signed["untold"].pk}, {**said, **days})


def _press(route: str, who: str, named: dict[str, Any], said: dict[str, str]) -> dict[str, Any]:
    name = f"transparency:{route}"
    return {"name": name, "who": who, "route": name, "named": named, "fields": lambda: dict(said)}
