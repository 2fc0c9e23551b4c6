"""Giving many shares to one colleague at once. What moved since the page was made is left alone, and named."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Colleague, taker_here
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies.parties import as_recipient
from sharewell.apps.shares.selectors import share_stamp
from sharewell.apps.shares.services._moving import Words, moved, step_taken
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.desk import Assigned
from sharewell.domain.reaching import is_urgent
from sharewell.domain.sharing import ShareState, Step

PURPOSE = "safeguarding"


@transaction.atomic
def assign_shares(*, actor: Actor, picked: Mapping[str, str], owner: UUID, at: datetime) -> Assigned:
    """Give each share of `picked` (its stamp by its reference) to a colleague, all in one transaction.

    What is opened is then taken on by them, as when it is given by itself. What nobody has opened is theirs to
    open, and stays unopened: its ladder and its clock do not move.

    Raises:
        Refused: the colleague cannot take anything.
    """
    taker = taker_here(actor, owner)
    rows = Share.objects.select_for_update().filter(
        reference__in=list(picked), recipient_id=actor.organisation
    )
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


def _gives(actor: Actor, row: Share, taker: Colleague, seen: str, at: datetime) -> bool:
    if not as_recipient(actor, row) or row.due_at is None or share_stamp(row) != seen:
        return False
    row.owner_id, row.owner_name = taker.person, taker.name
    if row.state == ShareState.DELIVERED:
        row.save(update_fields=["owner", "owner_name"])
        return True
    step_taken(actor, moved(row, Step.OWN, at), Step.OWN, at, Words(), purpose=PURPOSE)
    return True
