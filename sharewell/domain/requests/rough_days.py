"""The day in words such as "last Tuesday" or "tua 3 Mawrth", as honestly as they say it: a day, or from when to when.

What is not understood is not guessed. A day that the words leave open is told as "about".
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sharewell.domain.requests import rough_words as w

LONGEST = 300
OLDEST = 120 * 366
"""Days back beyond which nothing is dated: nobody whom it is about was born."""
FAR_BACK = 183
"""Days back from which a day without a year is told as about: somebody may have meant another year."""


@dataclass(frozen=True, slots=True)
class RoughDay:
    """From which day to which something was. `about` where the words leave it open."""

    first: date
    last: date
    about: bool = False

    @property
    def is_one_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def rough_day(words: str, *, told_on: date) -> RoughDay | None:
    """The day that words say, seen from the day on which they were told; None where they say none.

    Days are never later than the day on which they were told, save where a whole date with its year says so.
    """
    said = _folded(words)
    if not said or len(words) > LONGEST:
        return None
    try:
        found = next((day for read in READERS if (day := read(said, told_on)) is not None), None)
    except (OverflowError, ValueError):
        # Words such as "31 June" name no day, and what else they hold is not to be taken for one.
        return None
    if found is None or (told_on - found.first).days > OLDEST:
        return None
    about = found.about or not found.is_one_day or bool(w.ABOUT & set(said.split()))
    return RoughDay(found.first, found.last, about)


def day_in_text(text: str, *, told_on: date) -> RoughDay | None:
    """The day of an item: the words in brackets at its end, where the pages put them, or a date that it begins with."""
    at_end = re.search(r"\(([^()]{1,100})\)\s*[.]?\s*$", text)
    if at_end and (found := rough_day(at_end[1], told_on=told_on)):
        return found
    at_start = re.match(r"\s*(?:on\s+|ar\s+)?([\w /.-]{4,40}?)\s*[:,–]", text, re.IGNORECASE)
    return rough_day(at_start[1], told_on=told_on) if at_start else None


def _iso(said: str, _told_on: date) -> RoughDay | None:
    found = re.search(r"\b(\d{4})-(\d{2})-(\d{2})\b", said)
    return _one(date(int(found[1]), int(found[2]), int(found[3]))) if found else None


def _figures(said: str, told_on: date) -> RoughDay | None:
    found = re.search(r"\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\b", said)
    return _dated(int(found[1]), int(found[2]), found[3], told_on) if found else None


def _day_and_month(said: str, told_on: date) -> RoughDay | None:
    day = r"(\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|eg|fed)?"
    months = "|".join(w.MONTHS)
    found = re.search(rf"\b{day} (?:of |o )?({months})\b(?: (\d{{4}})\b)?", said)
    if found:
        return _dated(int(found[1]), w.MONTHS[found[2]], found[3], told_on)
    found = re.search(rf"\b({months}) {day}\b(?! ?[:]\d)(?: (\d{{4}})\b)?", said)
    return _dated(int(found[2]), w.MONTHS[found[1]], found[3], told_on) if found else None


def _named_day(said: str, told_on: date) -> RoughDay | None:
    for words in sorted(w.DAYS_BEFORE, key=len, reverse=True):
        if re.search(rf"\b{words}\b", said):
            return _one(told_on - timedelta(days=w.DAYS_BEFORE[words]))
    return None


def _ago(said: str, told_on: date) -> RoughDay | None:
    numbers, units = _any(w.NUMBERS), _any(w.UNITS)
    found = re.search(rf"\b(\d{{1,3}}|{numbers}) ({units})(?: ago| yn ol)\b", said)
    if not found:
        return None
    count = int(found[1]) if found[1].isdigit() else w.NUMBERS[found[1]]
    length = w.UNITS[found[2]]
    day = told_on - timedelta(days=count * length)
    slack = timedelta(days=length // 4 if length > 1 else 0)
    return RoughDay(day - slack, min(day + slack, told_on), about=length > 1 or found[1] in w.ROUGH_NUMBERS)


def _weekday(said: str, told_on: date) -> RoughDay | None:
    for found in re.finditer(
        rf"\b(?:(last|dydd|nos|bore|prynhawn) )?({_any(w.WEEKDAYS)})\b(?: (diwethaf))?", said
    ):
        if found[2] in w.WELSH_ONLY_AFTER_DYDD and found[1] in (None, "last"):
            continue
        back = (told_on.weekday() - w.WEEKDAYS[found[2]]) % 7
        if back == 0 and (found[1] == "last" or found[3]):
            back = 7
        return _one(told_on - timedelta(days=back))
    return None


def _last_stretch(said: str, told_on: date) -> RoughDay | None:
    found = re.search(rf"\b(?:last|over the last|in the last) ({_any(w.LAST)})\b", said)
    found = found or re.search(rf"\b({_any(w.LAST)}) (?:diwethaf|ddiwethaf)\b", said)
    if not found:
        return None
    length = w.LAST[found[1]]
    return RoughDay(told_on - timedelta(days=length + length // 2), told_on, about=True)


def _month(said: str, told_on: date) -> RoughDay | None:
    found = re.search(rf"\b({_any(w.MONTHS)})\b(?: (\d{{4}})\b)?", said)
    if not found or (found[1] == "may" and not _MAY_IS_A_MONTH.search(said)):
        return None
    month = w.MONTHS[found[1]]
    year = int(found[2]) if found[2] else told_on.year - (month > told_on.month)
    return _stretch(date(year, month, 1), _end(year, month), told_on)


_MAY_IS_A_MONTH = re.compile(r"\b(?:in|since|during|mid|late|early|last) may\b|\bmay \d{4}\b")


def _season(said: str, told_on: date) -> RoughDay | None:
    found = re.search(rf"\b({_any(w.SEASONS)})\b(?: (?:of )?(\d{{4}})\b)?", said)
    if not found:
        return None
    first, last = w.SEASONS[found[1]]
    year = int(found[2]) if found[2] else told_on.year - (first > told_on.month)
    return _stretch(date(year, first, 1), _end(year, last), told_on)


def _year(said: str, told_on: date) -> RoughDay | None:
    found = re.fullmatch(r"(?:in |yn |during |since |about |around |tua )*((?:19|20)\d{2})", said)
    return _stretch(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31), told_on) if found else None


Reader = Callable[[str, date], RoughDay | None]
READERS: tuple[Reader, ...] = (
    _iso, _figures, _day_and_month, _ago, _weekday, _named_day, _last_stretch, _month, _season, _year,
)  # fmt: skip
"""In the order in which they are tried: the surest first."""


def _dated(day: int, month: int, year: str | None, told_on: date) -> RoughDay:
    if year:
        return _one(date(int(year) if len(year) == 4 else 2000 + int(year), month, day))
    this_year = _this_or_last(day, month, told_on)
    return RoughDay(this_year, this_year, about=(told_on - this_year).days > FAR_BACK)


def _this_or_last(day: int, month: int, told_on: date) -> date:
    """The latest such day that is not after it was told; 29 February of the leap year before."""
    for year in range(told_on.year, told_on.year - 8, -1):
        if day <= monthrange(year, month)[1] and (found := date(year, month, day)) <= told_on:
            return found
    raise ValueError("there is no such day")


def _one(day: date) -> RoughDay:
    return RoughDay(day, day)


def _stretch(first: date, last: date, told_on: date) -> RoughDay | None:
    return RoughDay(first, min(last, told_on), about=True) if first <= told_on else None


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _any(words: dict[str, int] | dict[str, tuple[int, int]]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _folded(words: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return " ".join(re.sub(r"['’‘,;()“”\"]", " ", plain).casefold().split())
