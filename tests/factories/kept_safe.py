"""A child of whom an address must be kept safe, and words that tell it."""

from typing import Any
from uuid import UUID

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import register_entry, set_shield
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.clock import now

HOME = "14 Elm Road, LS1 4AB"
TELLS = "Canary: she sleeps at fourteen elm rd, LS14AB, with her aunt."


def a_child_in_hiding(actor: Actor, *, given: str = "Mina", family: str = "Hidden", **kept: Any) -> UUID:
    """An entry of the actor's organisation with one protected fact, by default an address."""
    identity = Identity(given_names=given, family_name=family)
    child = register_entry(actor=actor, identity=identity, at=now()).pk
    protect(actor, child, **kept)
    return child


def protect(actor: Actor, child: UUID, **kept: Any) -> None:
    """One more protected fact."""
    entry = entry_of(actor, child)
    assert entry is not None
    protection = Protection(**{"kind": FactKind.ADDRESS, "text": HOME, **kept})
    set_shield(actor=actor, at=now(), entry=entry, protection=protection)
