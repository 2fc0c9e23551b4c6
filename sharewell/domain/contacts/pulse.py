"""The monthly pulse: when an organisation is asked whether its contacts are still right."""

from datetime import date, timedelta

from sharewell.domain.deadlines import months_after

SHORTEST_MONTH = timedelta(days=28)


def is_to_be_asked(confirmed_on: date | None, asked_on: date | None, today: date) -> bool:
    """Whether a month has gone since an organisation confirmed its contacts, and since it was last asked to."""
    last = max((day for day in (confirmed_on, asked_on) if day), default=None)
    return last is None or today >= months_after(last, 1)


def is_confirmed_this_month(confirmed_on: date | None, today: date) -> bool:
    """Whether somebody confirmed within the month before a day."""
    return confirmed_on is not None and today <= months_after(confirmed_on, 1)


def percentage(part: int, whole: int) -> int:
    """A share in whole per cent, rounded down, so that 100 means every one; of nothing it is 0."""
    return part * 100 // whole if whole else 0
