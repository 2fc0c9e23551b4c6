"""Dates that somebody may have meant: day and month turned, one figure wrong, two of three parts right."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

YEARS = 3
"""How many years either way are tried for a date whose day and month are right."""


def days_near(born: date) -> list[int]:
    """Every such date as a day's ordinal, in order, without the date itself."""
    found = {day.toordinal() for day in _near(born)}
    return sorted(found - {born.toordinal()})


def _near(born: date) -> Iterator[date]:
    if born.day <= 12:
        yield date(born.year, born.day, born.month)
    for day in range(1, monthrange(born.year, born.month)[1] + 1):
        yield born.replace(day=day)
    for month in range(1, 13):
        if born.day <= monthrange(born.year, month)[1]:
            yield born.replace(month=month)
    for year in (*range(born.year - YEARS, born.year + YEARS + 1), born.year - 10, born.year + 10):
        if year > 0 and born.day <= monthrange(year, born.month)[1]:
            yield born.replace(year=year)
