"""On which days the clock looks at an agreement."""

from datetime import date, timedelta

from sharewell.apps.agreements.models import Agreement
from sharewell.domain.agreements import agreement_terms


def next_look(agreement: Agreement, *, on: date) -> date | None:
    """The next day after this one on which somebody is reminded: the review, each mark before the end, the end."""
    if agreement.ends_on is None or agreement.ended_on:
        return None
    marks = [agreement.ends_on - timedelta(days=days) for days in agreement_terms().length.remind_days]
    days = [agreement.review_on, *marks, agreement.ends_on + timedelta(days=1)]
    return min((day for day in days if day is not None and day > on), default=None)
