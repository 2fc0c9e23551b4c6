"""Moments and delays as the history writes them: "12 working days ago, 09:40", "25 minutes", "1 working day, 10:15".

Times of day are local. Working days follow England's bank holidays, so that no teacher writes on a Sunday.
"""

import re
from datetime import date, datetime, time, timedelta

from sharewell.domain.deadlines import calendar_of
from sharewell.domain.deadlines.reckon import LOCAL

NATION = "england"
_LENGTH = re.compile(
    r"(?P<count>\d+) (?P<unit>minute|hour|day|working day)s?(?P<ago> ago)?(, (?P<time>\d\d:\d\d))?"
)
_SHORT = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1)}


class BadTime(ValueError):
    """A time that the history does not know how to say."""


def moment(text: str, *, now: datetime) -> datetime:
    """The moment that many minutes, hours, days or working days before `now`.

    Raises:
        BadTime: it is not said as the history says it.
    """
    return _moved(text, now, backwards=True)


def later(text: str, *, start: datetime) -> datetime:
    """The moment so much later than `start`.

    Raises:
        BadTime: it is not said as the history says it.
    """
    return _moved(text, start, backwards=False)


def day_later(text: str, *, start: datetime) -> date:
    """The local day so much later than `start`. Raises BadTime."""
    return later(f"{text}, 12:00", start=start).astimezone(LOCAL).date()


def born(age: int, birthday: str, *, today: date) -> date:
    """The date of birth of somebody who is so many years old today, by a birthday such as "03-14"."""
    month, day = (int(part) for part in birthday.split("-"))
    had_it = (today.month, today.day) >= (month, day)
    return date(today.year - age - (0 if had_it else 1), month, day)


def _moved(text: str, start: datetime, *, backwards: bool) -> datetime:
    said = _LENGTH.fullmatch(text)
    if said is None or bool(said["ago"]) is not backwards or (said["unit"] in _SHORT) is bool(said["time"]):
        raise BadTime(text)
    count = int(said["count"])
    if said["unit"] in _SHORT:
        length = count * _SHORT[said["unit"]]
        return start - length if backwards else start + length
    first = start.astimezone(LOCAL).date()
    days = -count if backwards else count
    day = _working_day(first, days) if said["unit"] == "working day" else first + timedelta(days=days)
    return datetime.combine(day, time.fromisoformat(said["time"]), LOCAL).astimezone(start.tzinfo)


def _working_day(day: date, count: int) -> date:
    calendar = calendar_of(NATION)
    if count >= 0:
        return calendar.working_day_after(day, count) if count else day
    while count:
        day -= timedelta(days=1)
        count += calendar.is_working_day(day)
    return day
