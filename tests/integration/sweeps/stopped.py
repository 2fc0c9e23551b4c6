"""Sendings that the guard stopped or covered, for the world of the sweeps. Each sealed field has a canary in it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sharewell.apps.children.models import HeldWords, Shield, ShieldLift
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import (
    Going,
    KeptSafe,
    answer_held,
    ask_about_held,
    ask_to_lift,
    hold_words,
    let_out,
    set_shield,
)
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


def held_words(cast: Cast, child: UUID) -> dict[str, HeldWords]:
    """Words that wait, that a second person was asked about, and that one agreed to, by where they stand."""
    made = {state: _held(cast, child, state) for state in ("stopped", "asked", "agreed")}
    owner, lead = cast.owner.actor, cast.lead.actor
    for state in ("asked", "agreed"):
        ask_about_held(actor=owner, at=now(), held=made[state], of=lead.person, reason="Canary-held why")
    answer_held(actor=lead, at=now(), held=made["agreed"], agrees=True, note="Canary-held yes")
    return {state: HeldWords.objects.get(pk=row.pk) for state, row in made.items()}


def _held(cast: Cast, child: UUID, state: str) -> HeldWords:
    words = f"Canary-held {state} at {REFUGE}"
    owner, to = cast.owner.actor, (cast.front_door.id,)
    going = Going(way=f"sweeps.{state}", record=None, entries=(child,), to=to)
    try:
        let_out(actor=owner, going=going, texts={"text": words}, at=now())
    except KeptSafe as kept:
        fields = (("text", (words,)),)
        return hold_words(actor=owner, at=now(), stopped=kept.stopped, path="/shares/sent/", fields=fields)
    raise AssertionError
