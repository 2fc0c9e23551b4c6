"""Reading a date of birth in the ways that people write one: a day, a month of a year, or a year alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAMES = (
    "january jan ionawr", "february feb chwefror", "march mar mawrth", "april apr ebrill", "may mai",
    "june jun mehefin",
    "july jul gorffennaf", "august aug awst", "september sept sep medi", "october oct hydref", "november nov tachwedd",
    "december dec rhagfyr",
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
THIS_CENTURY = 40
"""Of years written with two figures, those up to this one are of the present century."""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_START, _END = r"(?<![\w/.-])", r"(?![\w/-])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(_START + form + _END, re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})",
        r"(?P<day>\d{1,2})(?P<sep>[/.\- ])(?P<month>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<named>{_MONTH})[\s,-]+{_YEAR}",
        rf"(?P<named>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,]+{_YEAR}",
        r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>(?:19|20)\d\d)",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?P<named>{_MONTH})[\s,]+{_YEAR}",
        rf"(?P<month>\d{{1,2}})[/.\-]{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})",
        _YEAR,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What was written of a date: all of it, or its year with or without its month."""

    day: date | None = None
    year: int | None = None
    month: int | None = None


def taken_date(text: str) -> tuple[When | None, str]:
    """The date in a text and the text without it; None and the text as it is where it holds none."""
    for found in _matches(text):
        when = _when(found)
        if when:
            return when, f"{text[: found.start()]} {text[found.end() :]}"
    return None, text


def _matches(text: str) -> Iterator[re.Match[str]]:
    for form in _FORMS:
        if found := form.search(text):
            yield found


def _when(found: re.Match[str]) -> When | None:
    parts = found.groupdict()
    year = _year(parts["year"])
    month = MONTHS[parts["named"].casefold()] if parts.get("named") else int(parts.get("month") or 0)
    if parts.get("day") is None:
        return When(year=year, month=month or None) if month <= 12 else None
    day = _day(year, month, int(parts["day"]))
    return When(day=day) if day else None


def _year(text: str) -> int:
    short = int(text)
    if len(text) == 4:
        return short
    return short + (2000 if short <= THIS_CENTURY else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    for first, second in ((month, day), (day, month)):
        try:
            return date(year, first, second)
        except ValueError:
            continue
    return None
