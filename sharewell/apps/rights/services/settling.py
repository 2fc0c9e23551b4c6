"""Settling who asks, by what right, and whether they are a danger, before anything is given."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.services._steps import content_of, has_changed, note_change, open_row, put_content
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Answered, Asker, Case, Content, Right, rights_law, to_settle


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


def case_of(row: RightsRequest, content: Content, at: datetime) -> Case:
    """What law asks of this request, on the day on which it came; the age is today's."""
    return Case(
        right=Right(row.right),
        asker=Asker(row.asker),
        nation=row.nation,
        sector=row.sector,
        age=_age(content.told.born, local_day(at)),
        day=row.received_on,
    )


def _age(born: str, today: date) -> int | None:
    if not born:
        return None
    day = date.fromisoformat(born)
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))
