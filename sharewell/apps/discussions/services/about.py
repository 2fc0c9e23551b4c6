"""Which discussions that others called are about somebody, by the name and date of birth that the caller gave."""

import json
from collections.abc import Iterable
from datetime import date

from sharewell.apps.discussions.selectors import Discussion, discussions_asked_to
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, is_called
from sharewell.kit.crypto import KeyRing, keyring


def discussions_of_others_about(*, actor: Actor, known_as: Iterable[Identity]) -> tuple[Discussion, ...]:
    """Those to which the actor's organisation is asked, that the actor may see and that name one of these identities.

    Newest first, two queries. Only the fact leaves this service, so it is no look.
    """
    rows = list(discussions_asked_to(actor))
    if not rows:
        return ()
    who, ring = list(known_as), keyring(holder=actor.organisation, records=[row.pk for row in rows])
    return tuple(row for row in rows if row.pk in ring and _is_about(ring, row, who))


def _is_about(ring: KeyRing, row: Discussion, who: Iterable[Identity]) -> bool:
    said = json.loads(ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject)))
    born = date.fromisoformat(said["born"]) if said["born"] else None
    return any(is_called(one, said["name"], born) for one in who)
