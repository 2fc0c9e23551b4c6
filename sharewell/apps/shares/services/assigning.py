"""Giving many shares to one colleague at once. What moved since the page was made is left alone, and named."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.organisations.selectors import Colleague
from sharewell.apps.organisations.services import give_all
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.policies.parties import as_recipient
from sharewell.apps.shares.selectors import share_stamp
from sharewell.apps.shares.services._moving import Words, moved, step_taken
from sharewell.domain.access import Actor
from sharewell.domain.desk import Assigned
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
    return give_all(
        actor=actor,
        rows=Share.objects.filter(recipient_id=actor.organisation),
        picked=picked,
        owner=owner,
        at=at,
        purpose=PURPOSE,
        gives=lambda row, taker, seen: _gives(actor, row, taker, seen, at),
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
