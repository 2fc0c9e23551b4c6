"""Sendings that were stopped because they tell something that is kept safe."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import register_entry, set_shield
from sharewell.apps.shares.models import StoppedSending
from sharewell.apps.shares.services import send_worry
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.sharing import Item
from sharewell.kit.clock import now
from tests.factories.decisions import a_worry, deciding
from tests.factories.shares import a_parcel

REFUGE = "Canaryhaven Refuge"


def a_protected_child(actor: Actor) -> UUID:
    """A child of whom it must not be told where they sleep."""
    child = register_entry(actor=actor, identity=Identity(given_names="Mina"), at=now()).pk
    entry = entry_of(actor, child)
    assert entry is not None
    set_shield(actor=actor, at=now(), entry=entry, protection=Protection(kind=FactKind.PLACE, text=REFUGE))
    return child


def stopped_sending(actor: Actor, recipient: UUID, **worry: Any) -> StoppedSending:
    """A sending that would have told it; in an emergency, one that went covered."""
    tells = Item(kind="health", about="child", status="fact", text=f"Canary-now at {REFUGE}")
    sent = send_worry(
        actor=actor,
        at=now(),
        worry=a_worry(a_protected_child(actor), **worry),
        deciding=deciding(),
        parcels=[replace(a_parcel(recipient), items=(tells,))],
    )
    return StoppedSending.objects.get(concern=sent.concern)
