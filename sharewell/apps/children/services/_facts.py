"""Protected facts in plain text, for whoever sets, shows, guards or leaves them out."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sharewell.apps.children.models import Shield
from sharewell.domain.access import Actor
from sharewell.domain.guarding import Protection
from sharewell.kit.crypto import keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedShield:
    """A protected fact in plain text."""

    shield: Shield
    protection: Protection


def opened_facts(actor: Actor, rows: Iterable[Shield]) -> tuple[OpenedShield, ...]:
    """These facts of the actor's organisation, in one query for all their keys."""
    found = list(rows)
    if not found:
        return ()
    ring = keyring(holder=actor.organisation, records={row.entry_id for row in found})
    return tuple(
        OpenedShield(
            shield=row,
            protection=Protection.from_json(
                ring.unseal(record=row.entry_id, field=fact_field(row.pk), sealed=bytes(row.fact))
            ),
        )
        for row in found
        if not ring.is_gone(row.entry_id)
    )


def fact_field(shield: UUID) -> str:
    """The place to which a fact is sealed."""
    return f"shield.{shield}"
