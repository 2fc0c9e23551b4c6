"""Facts that somebody told as protected while sharing are protected from then on in whatever else is sent."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.children.policies import require_keep_entries
from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services.shields import protected_facts, set_shield
from sharewell.domain.access import Actor
from sharewell.domain.guarding import Protection


@transaction.atomic
def adopt_facts(
    *, actor: Actor, at: datetime, entries: Iterable[UUID], told: Iterable[Protection]
) -> tuple[Protection, ...]:
    """Protect these facts of these entries, each once; gives back what was new. Raises Refused."""
    require_keep_entries(actor)
    kept = entries_of(actor, entries)
    fresh: list[Protection] = []
    for entry in kept:
        held = [one.protection for one in protected_facts(actor=actor, entries=[entry.pk])]
        for protection in told:
            if not any(_covers(one, protection) for one in held):
                set_shield(actor=actor, at=at, entry=entry, protection=protection)
                held.append(protection)
                fresh.append(protection)
    return tuple(fresh)


def _covers(held: Protection, told: Protection) -> bool:
    same = (held.kind, held.use, _plain(held.text)) == (told.kind, told.use, _plain(told.text))
    return same and set(told.known_to) <= set(held.known_to)


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
