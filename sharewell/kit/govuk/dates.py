"""Reading what people type as a date or a time. No clock here: limits are given by the caller."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Self

from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import override

MONTH_LENGTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NUMBER = re.compile(r"[0-9]{1,4}")
CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?\s*([ap]\.?m\.?)?", re.IGNORECASE)
WORDS = {
    "midday": time(12),
    "noon": time(12),
    "midnight": time(0),
    "canol dydd": time(12),
    "hanner nos": time(0),
}


@dataclass(frozen=True, slots=True)
class ApproximateDate:
    """A date known to the day, the month or only the year."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601 as far as it is known.

        >>> str(ApproximateDate(2014, 6))
        '2014-06'
        """
        return "-".join(
            [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        )

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The reverse of str(). Raises ValueError.

        >>> ApproximateDate.from_text("2014")
        ApproximateDate(year=2014, month=None, day=None)
        """
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
            raise ValueError("not a year, a month or a day")
        return cls(*(int(part) for part in text.split("-")))

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        month = self.month or 12
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        last = 28 if month == 2 and not leap else MONTH_LENGTH[month - 1]
        return date(self.year, month, self.day or last)

    @property
    def is_exact(self) -> bool:
        return self.day is not None


def typed_parts(value: object) -> dict[str, str]:
    """A date, an ApproximateDate or ISO text as the strings of its inputs; anything else is empty."""
    if isinstance(value, date):
        value = ApproximateDate(value.year, value.month, value.day)
    if isinstance(value, str):
        try:
            value = ApproximateDate.from_text(value)
        except ValueError:
            return {}
    if not isinstance(value, ApproximateDate):
        return {}
    parts = (("day", value.day), ("month", value.month), ("year", value.year))
    return {name: str(number) for name, number in parts if number is not None}


def month_number(text: str) -> int | None:
    """1 to 12 from a number or a month's name in English, Welsh or the page's language.

    >>> month_number("09")
    9
    """
    if NUMBER.fullmatch(text):
        return int(text) if 1 <= int(text) <= 12 else None
    return month_names().get(text.casefold().rstrip("."))


def month_names() -> dict[str, int]:
    """Month names and their three-letter forms, folded, in English and Welsh."""
    names: dict[str, int] = {}
    for language in ("en", "cy"):
        with override(language):
            for table in (MONTHS, MONTHS_3):
                names.update({str(name).casefold().rstrip("."): number for number, name in table.items()})
    return names | {"sept": 9}


def read_number(text: str) -> int | None:
    """A whole number of up to four plain digits, or None."""
    return int(text) if NUMBER.fullmatch(text) else None


def impossible_parts(typed: Mapping[str, str]) -> tuple[str, ...]:
    """The parts that cannot belong to any date, as typed; empty parts are not looked at."""
    wrong = []
    day, month = typed.get("day", ""), typed.get("month", "")
    if day and not 1 <= (read_number(day) or 0) <= 31:
        wrong.append("day")
    if month and month_number(month) is None:
        wrong.append("month")
    return tuple(wrong)


def read_time(text: str) -> time | None:
    """A time of day as people write it: 4:15pm, 16:15, 1615, 4pm, midday. None where it is not one.

    >>> read_time("4.15 pm")
    datetime.time(16, 15)
    """
    folded = " ".join(text.casefold().split())
    if folded in WORDS:
        return WORDS[folded]
    found = CLOCK.fullmatch(folded)
    if not found or (found[2] is None and found[3] is None):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        return None
    return time(hour % 12 + (12 if half == "p" else 0) if half else hour, minute)
