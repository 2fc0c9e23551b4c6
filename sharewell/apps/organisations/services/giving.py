"""Giving many things that wait to one colleague at once. What moved since the page was made is left, and named."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Colleague, taker_here
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.desk import Assigned
from sharewell.domain.reaching import is_urgent


def give_all(
    *,
    actor: Actor,
    rows: QuerySet[Any],
    picked: Mapping[str, str],
    owner: UUID,
    at: datetime,
    purpose: str,
    gives: Callable[[Any, Colleague, str], bool],
) -> Assigned:
    """Give a colleague each of `picked` (its stamp by its reference), inside the transaction of the app whose rows
    they are. `gives` does so with a held row, or says that it may not be given, or is not what it was.

    Raises:
        Refused: the colleague cannot take anything.
    """
    taker = taker_here(actor, owner)
    locked = rows.select_for_update().filter(reference__in=list(picked)).order_by("pk")
    found = {row.reference: row for row in locked}
    done = [name for name, row in found.items() if gives(row, taker, picked[name])]
    if done:
        record_event(
            actor=actor,
            kind=EventKind.SHARES_ASSIGNED,
            at=at,
            purpose=purpose,
            detail={"references": ",".join(done), "count": len(done), "to": str(taker.person)},
        )
    return Assigned(
        done=tuple(done),
        left=tuple(name for name in picked if name not in done),
        urgent=any(is_urgent(found[name].urgency) for name in done),
    )
