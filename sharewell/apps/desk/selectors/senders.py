"""From whom something waits, to choose from."""

from uuid import UUID

from sharewell.apps.requests.selectors import asks_that_wait
from sharewell.apps.shares.selectors import shares_that_wait
from sharewell.domain.access import Actor

MOST = 300


def senders_that_wait(actor: Actor) -> tuple[tuple[UUID, str], ...]:
    """The organisations from which something waits, by name. Asked by the page of filters alone."""
    shares = shares_that_wait(actor).order_by().values_list("sender_id", "sender_name").distinct()[:MOST]
    asks = asks_that_wait(actor).order_by().values_list("asker_id", "asker_name").distinct()[:MOST]
    found = {**dict(asks), **dict(shares)}
    return tuple(sorted(found.items(), key=lambda one: one[1].casefold()))
