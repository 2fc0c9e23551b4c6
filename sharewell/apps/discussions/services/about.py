"""Which discussions that others called are about somebody, by the name and date of birth that the caller gave."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

from sharewell.apps.discussions.policies import require_gather
from sharewell.apps.discussions.selectors import (
    Discussion,
    discussions_asked_to,
    discussions_to_which_asked,
)
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, is_called
from sharewell.kit.crypto import KeyRing, keyring


def discussions_of_others_about(*, actor: Actor, known_as: Iterable[Identity]) -> tuple[Discussion, ...]:
    """Those to which the actor's organisation is asked, that the actor may see and that name one of these identities.

    Newest first, two queries. Only the fact leaves this service, so it is no look.
    """
    return _naming(actor.organisation, discussions_asked_to(actor), list(known_as))


def discussions_naming(
    *, actor: Actor, organisation: UUID, known_as: Collection[Identity]
) -> tuple[Discussion, ...]:
    """As above, of all to which an organisation was asked. Only the fact leaves. Raises Refused."""
    require_gather(actor, organisation)
    return _naming(organisation, discussions_to_which_asked(organisation), known_as) if known_as else ()


def _naming(
    organisation: UUID, rows: Sequence[Discussion], who: Collection[Identity]
) -> tuple[Discussion, ...]:
    if not rows:
        return ()
    ring = keyring(holder=organisation, records=[row.pk for row in rows])
    return tuple(row for row in rows if row.pk in ring and _is_about(ring, row, who))


def _is_about(ring: KeyRing, row: Discussion, who: Iterable[Identity]) -> bool:
    said = json.loads(ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject)))
    born = date.fromisoformat(said["born"]) if said["born"] else None
    return any(is_called(one, said["name"], born) for one in who)
