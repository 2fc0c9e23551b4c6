"""Whom a record is about: told by the app that keeps it, for this one stands below them all."""

from collections.abc import Callable
from uuid import UUID

from sharewell.domain.access import Actor

Concerned = Callable[[Actor, UUID], tuple[UUID, ...]]
_HIGHER: list[Concerned] = []


def register_concerned(found: Concerned) -> None:
    """Have a higher app say which entries of an actor's organisation a record of its own is about."""
    if found not in _HIGHER:
        _HIGHER.append(found)


def entries_concerned(actor: Actor, record: UUID) -> tuple[UUID, ...]:
    """The entries of the actor's organisation that a record is about, as far as anybody has said."""
    return tuple(dict.fromkeys(entry for found in _HIGHER for entry in found(actor, record)))
