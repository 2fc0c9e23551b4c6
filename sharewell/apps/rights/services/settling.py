"""Settling who asks, by what right, and whether they are a danger, before anything is given."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.services._case import case_of
from sharewell.apps.rights.services._steps import content_of, has_changed, note_change, open_row, put_content
from sharewell.domain.access import Actor
from sharewell.domain.rights import Answered, rights_law, to_settle


@transaction.atomic
def settle(*, actor: Actor, request: RightsRequest, at: datetime, said: Mapping[str, Answered]) -> None:
    """Answer what is to be settled. What is not asked of this asker is left out.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: the request has ended.
    """
    row = open_row(actor, request)
    content = content_of(row)
    asked = {one.id for one in to_settle(rights_law(), case_of(row, content, at))}
    put_content(row, content.with_settled({key: one for key, one in said.items() if key in asked}))
    has_changed(row)
    note_change(actor, row, at, "settled")
