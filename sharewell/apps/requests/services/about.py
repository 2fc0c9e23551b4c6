"""Which of the requests that came were about somebody, by the name and date of birth that the asker gave."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from sharewell.apps.requests.policies import require_gather
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.selectors.holding import asked_at
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
    return _naming(
        actor.organisation, list(asked_of(actor).order_by("-sent_at", "-id")[:MOST]), list(known_as)
    )


def asks_naming(*, actor: Actor, organisation: UUID, known_as: Collection[Identity]) -> tuple[Ask, ...]:
    """The same of all that an organisation was asked, for whoever answers for what it holds. Only the fact leaves."""
    require_gather(actor, organisation)
    return _naming(organisation, list(asked_at(organisation)), known_as) if known_as else ()


def _naming(organisation: UUID, rows: Sequence[Ask], who: Collection[Identity]) -> tuple[Ask, ...]:
    if not rows:
        return ()
    ring = keyring(holder=organisation, records=[row.pk for row in rows])
    said = (
        (row, Subject.from_json(ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject))))
        for row in rows
        if row.pk in ring
    )
    return tuple(row for row, one in said if any(is_called(each, one.name, one.born) for each in who))
