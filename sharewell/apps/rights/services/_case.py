"""What law asks of a request."""

from datetime import date, datetime

from sharewell.apps.rights.models import RightsRequest
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Asker, Case, Content, Right


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
