"""Giving many asks to one colleague at once. What moved since the page was made is left alone, and named."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Colleague, taker_here
from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.policies.parties import as_asked
from sharewell.apps.requests.selectors import ask_stamp
from sharewell.apps.requests.services._moving import PURPOSE, require_possible, take_step
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.desk import Assigned
from sharewell.domain.reaching import is_urgent
from sharewell.domain.requests import AskState, AskStepKind


@transaction.atomic
def assign_asks(*, actor: Actor, picked: Mapping[str, str], owner: UUID, at: datetime) -> Assigned:
    """Give each ask of `picked` (its stamp by its reference) to a colleague, all in one transaction.

    What is opened is then taken on by them. What nobody has opened is theirs to open, and stays unopened.

    Raises:
        Refused: the colleague cannot take anything.
    """
    taker = taker_here(actor, owner)
    rows = Ask.objects.select_for_update().filter(reference__in=list(picked), asked_id=actor.organisation)
    found = {row.reference: row for row in rows.order_by("pk")}
    done = [name for name, row in found.items() if _gives(actor, row, taker, picked[name], at)]
    if done:
        record_event(
            actor=actor,
            kind=EventKind.SHARES_ASSIGNED,
            at=at,
            purpose=PURPOSE,
            detail={"references": ",".join(done), "count": len(done), "to": str(taker.person)},
        )
    return Assigned(
        done=tuple(done),
        left=tuple(name for name in picked if name not in done),
        urgent=any(is_urgent(found[name].urgency) for name in done),
    )


def _gives(actor: Actor, row: Ask, taker: Colleague, seen: str, at: datetime) -> bool:
    if not as_asked(actor, row) or row.due_at is None or ask_stamp(row) != seen:
        return False
    row.owner_id, row.owner_name = taker.person, taker.name
    if row.state == AskState.DELIVERED:
        row.save(update_fields=["owner", "owner_name"])
        return True
    require_possible(row, AskStepKind.OWNED)
    take_step(actor, row, AskStepKind.OWNED, at)
    return True
