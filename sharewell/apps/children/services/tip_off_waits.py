"""What is held back while a family must not be told. Apps above say it; nothing here knows them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.domain.access import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """One thing that waits: what it is in a word or two, since when, and its page."""

    what: str
    since: datetime
    href: str


HeldBackOf = Callable[[Actor, Collection[UUID]], Sequence[HeldBack]]
_SOURCES: dict[str, HeldBackOf] = {}


def register_held_back(name: str, source: HeldBackOf) -> None:
    """Have what an app holds back shown with the lock. `source` is given the actor and the person's entries."""
    _SOURCES[name] = source


def held_back_by(*, actor: Actor, entries: Collection[UUID]) -> list[HeldBack]:
    """What waits until the family may be told, oldest first; of each app only what the actor may see."""
    found = [one for source in _SOURCES.values() for one in source(actor, entries)]
    return sorted(found, key=lambda one: one.since)
