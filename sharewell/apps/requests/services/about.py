"""Which of the requests that came were about somebody, by the name and date of birth that the asker gave."""

from collections.abc import Iterable

from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.selectors.lists import asked_of
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, is_called
from sharewell.domain.requests import Subject
from sharewell.kit.crypto import keyring

MOST = 100
"""How many of the newest are compared."""


def asks_of_us_about(*, actor: Actor, known_as: Iterable[Identity]) -> tuple[Ask, ...]:
    """Those that the actor may see and that name one of these identities, newest first. Two queries.

    Only the fact leaves this service, so it is no look; whoever calls has noted that the story is read.
    """
    rows = list(asked_of(actor).order_by("-sent_at", "-id")[:MOST])
    if not rows:
        return ()
    who, ring = list(known_as), keyring(holder=actor.organisation, records=[row.pk for row in rows])
    said = (
        (row, Subject.from_json(ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject))))
        for row in rows
        if row.pk in ring
    )
    return tuple(row for row, one in said if any(is_called(each, one.name, one.born) for each in who))
