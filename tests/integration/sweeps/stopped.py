"""Sendings that the guard stopped or covered, for the world of the sweeps. Each sealed field has a canary in it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sharewell.apps.children.models import Shield, ShieldLift
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import ask_to_lift, set_shield
from sharewell.apps.shares.models import StoppedSending
from sharewell.apps.shares.services import answer_second, ask_second, send_worry
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.sharing import Item, Route
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.shares import a_parcel

REFUGE = "Canaryhaven Refuge"


def protected(cast: Cast, child: UUID) -> Shield:
    """A place that must be kept safe of a child."""
    entry = entry_of(cast.owner.actor, child)
    assert entry is not None
    kept = Protection(kind=FactKind.PLACE, text=REFUGE, why="Canary-why kept", from_whom="Canary-he")
    return set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=kept)


def lift_asked(cast: Cast, child: UUID) -> ShieldLift:
    """A wish that another protection end, to which nobody has said anything."""
    shield = protected(cast, child)
    return ask_to_lift(actor=cast.owner.actor, at=now(), shield=shield, reason="Canary-over")


def stopped_sendings(cast: Cast, child: UUID) -> dict[str, StoppedSending]:
    """One that waits, one asked about, one not agreed to, one sent covered, by where they stand."""
    made = {state: _stopped(cast, child) for state in ("stopped", "asked", "not_agreed")}
    owner, lead = cast.owner.actor, cast.lead.actor
    for state in ("asked", "not_agreed"):
        ask_second(actor=owner, at=now(), stopped=made[state], of=lead.person, reason="Canary-needed")
    answer_second(actor=lead, at=now(), stopped=made["not_agreed"], agrees=False, note="Canary-no")
    made["masked"] = _stopped(cast, child, route=Route.EMERGENCY)
    return {state: StoppedSending.objects.get(pk=row.pk) for state, row in made.items()}


def _stopped(cast: Cast, child: UUID, **worry: Any) -> StoppedSending:
    tells = Item(kind="health", about="child", status="fact", text=f"Canary-now at {REFUGE}")
    parcel = a_parcel(cast.front_door.id)
    sent = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(child, **worry),
        deciding=deciding(),
        parcels=[replace(parcel, items=(*parcel.items, tells))],
    )
    return StoppedSending.objects.get(concern=sent.concern)
