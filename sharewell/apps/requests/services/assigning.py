"""Giving many asks to one colleague at once. What moved since the page was made is left alone, and named."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.organisations.selectors import Colleague
from sharewell.apps.organisations.services import give_all
from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.policies.parties import as_asked
from sharewell.apps.requests.selectors import ask_stamp
from sharewell.apps.requests.services._moving import PURPOSE, take_step
from sharewell.domain.access import Actor
from sharewell.domain.desk import Assigned
from sharewell.domain.requests import AskState, AskStepKind


@transaction.atomic
def assign_asks(*, actor: Actor, picked: Mapping[str, str], owner: UUID, at: datetime) -> Assigned:
    """Give each ask of `picked` (its stamp by its reference) to a colleague, all in one transaction.

    What is opened is then taken on by them. What nobody has opened is theirs to open, and stays unopened.

    Raises:
        Refused: the colleague cannot take anything.
    """
    return give_all(
        actor=actor,
        rows=Ask.objects.filter(asked_id=actor.organisation),
        picked=picked,
        owner=owner,
        at=at,
        purpose=PURPOSE,
        gives=lambda row, taker, seen: _gives(actor, row, taker, seen, at),
    )


def _gives(actor: Actor, row: Ask, taker: Colleague, seen: str, at: datetime) -> bool:
    if not as_asked(actor, row) or row.due_at is None or ask_stamp(row) != seen:
        return False
    row.owner_id, row.owner_name = taker.person, taker.name
    if row.state == AskState.DELIVERED:
        row.save(update_fields=["owner", "owner_name"])
        return True
    take_step(actor, row, AskStepKind.OWNED, at)
    return True
