"""Dates as lists write them. One that can be read two ways is never guessed: somebody is asked."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

_NUMERIC = re.compile(r"(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]00:00(?::00)?)?")
_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ \-]([a-z]{3,9})[ \-,]+(\d{4}|\d{2})")
_SERIAL = re.compile(r"\d{4,5}(?:\.0)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SERIAL_START = date(1899, 12, 30)
"""Day 0 of spreadsheets; their mistake about 1900 is over on 1 March 1900."""
_FIRST_SERIAL = 61


class DayOrder(StrEnum):
    """Which part of 03/04/2019 comes first. `unsaid`: nobody has said."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNSAID = "unsaid"


class BadDay(ValueError):
    """No date, or one that can be read two ways (`code` is "day" or "two_ways")."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_day(cell: str, *, order: DayOrder, today: date) -> date:
    """The date in a cell: 31/12/2019, 2019-12-31, 31 Dec 2019 or the number that a spreadsheet keeps.

    A year of two figures is the last one that is not in the future.

    Raises:
        BadDay: it is none, or `order` is unsaid and it could be two.
    """
    plain = cell.strip().casefold()
    try:
        return _read(plain, order, today)
    except BadDay:
        raise
    except (ValueError, OverflowError):
        raise BadDay("day") from None


def order_of(cells: Iterable[str]) -> DayOrder | None:
    """The order that the dates of a column show by themselves; None where each can be read in either.

    Where some show one order and some the other, it is unsaid, and only dates with one reading are taken.
    """
    days = months = undecided = False
    for cell in cells:
        found = _NUMERIC.fullmatch(cell.strip())
        if found:
            first, second = int(found[1]), int(found[3])
            days, months = days or first > 12, months or second > 12
            undecided = undecided or (first != second and first <= 12 and second <= 12)
    if days and months:
        return DayOrder.UNSAID
    if days or months:
        return DayOrder.DAY_FIRST if days else DayOrder.MONTH_FIRST
    return None if undecided else DayOrder.DAY_FIRST


def _read(plain: str, order: DayOrder, today: date) -> date:
    if found := _ISO.fullmatch(plain):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(plain):
        return _numeric(int(found[1]), int(found[3]), _year(found[4], today), order)
    if found := _WORDS.fullmatch(plain):
        return date(_year(found[3], today), _month(found[2]), int(found[1]))
    if _SERIAL.fullmatch(plain) and int(float(plain)) >= _FIRST_SERIAL:
        return _SERIAL_START + timedelta(days=int(float(plain)))
    raise BadDay("day")


def _numeric(first: int, second: int, year: int, order: DayOrder) -> date:
    if first > 12 and second > 12:
        raise BadDay("day")
    if order is DayOrder.UNSAID and first != second and first <= 12 and second <= 12:
        raise BadDay("two_ways")
    month_first = order is DayOrder.MONTH_FIRST if first <= 12 and second <= 12 else second > 12
    if (order is DayOrder.DAY_FIRST and second > 12) or (order is DayOrder.MONTH_FIRST and first > 12):
        # The whole column says otherwise: rather a line to look at than a child with another's birthday.
        raise BadDay("day")
    return date(year, first, second) if month_first else date(year, second, first)


def _year(figures: str, today: date) -> int:
    year = int(figures)
    if len(figures) == 4:
        return year
    return 2000 + year if 2000 + year <= today.year else 1900 + year


def _month(word: str) -> int:
    if word not in _FULL_MONTHS and word not in _MONTHS and word != "sept":
        raise BadDay("day")
    return _MONTHS.index(word[:3]) + 1
