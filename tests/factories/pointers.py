"""Two organisations that know one child."""

from datetime import date
from typing import Any

from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import register_entry
from sharewell.apps.pointers.selectors import Look
from sharewell.apps.pointers.services import choose_showing, look_who_knows
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.pointers import Showing
from sharewell.kit.clock import now

MINA = Identity(given_names="Mina Pointer", family_name="Doherty", born=date(2015, 3, 2))


def knows(actor: Actor, identity: Identity = MINA, **changed: Any) -> Entry:
    """An entry of the actor's organisation."""
    return register_entry(actor=actor, identity=identity, at=changed.get("at", now()))


def shows(lead: Actor, showing: Showing = Showing.SHOWN) -> None:
    """What the lead's organisation shows."""
    choose_showing(actor=lead, showing=showing, at=now())


def looks(actor: Actor, entry: Entry, purpose: str = "harm") -> Look:
    """One look."""
    return look_who_knows(actor=actor, entry=entry, purpose=purpose, reason="", at=now())
