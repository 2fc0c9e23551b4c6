"""How urgent a row is as a number, so that an index can put what presses most first."""

from django.db import models
from django.db.models import Case, Value, When

from sharewell.domain.advice.vocabulary import Urgency

ORDER = (
    Urgency.IMMEDIATE_DANGER,
    Urgency.SIGNIFICANT_HARM,
    Urgency.UNKNOWN,
    Urgency.WELFARE_CONCERN,
    Urgency.NO_CONCERN,
)
"""What presses most comes first; what nobody could place comes before what is known to be lesser."""
NOT_PLACED = ORDER.index(Urgency.UNKNOWN)


def urgency_rank() -> models.GeneratedField:
    """A column that the database works out of the row's `urgency`: 0 presses most."""
    return models.GeneratedField(
        expression=rank_of("urgency"),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )


def rank_of(column: str) -> Case:
    """The same number, worked out of a column while a question is asked."""
    ranks = [When(**{column: urgency.value}, then=Value(place)) for place, urgency in enumerate(ORDER)]
    return Case(*ranks, default=Value(NOT_PLACED))
