"""Reading hours as people write them: "Mon to Fri 8am to 6pm", one line or semicolon for each."""

import re

from sharewell.domain.contacts.hours import (
    ALWAYS,
    EVERY_DAY,
    MIDNIGHT,
    WEEK,
    BadHours,
    Day,
    Hours,
    Opening,
)

LONGEST = 300
_TIME = r"\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?|midnight|midday|noon"
_PIECE = re.compile(rf"(?P<days>\D*?)[\s,:]*(?P<opens>{_TIME})\s?(?:-|to|until)\s?(?P<closes>{_TIME})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?m\.?)?")
_WORDS = {"midnight": 0, "midday": 12 * 60, "noon": 12 * 60}
_NOT_HOLIDAYS = re.compile(r",?\s*\(?(?:except|not|but not|excluding)(?: on)? holidays\)?")
_ALWAYS = frozenset(
    {"always", "24/7", "24 hours", "24 hours a day", "day and night", "at any time", "any time"}
)
_SETS = {
    "weekdays": WEEK[:5],
    "weekday": WEEK[:5],
    "weekends": WEEK[5:],
    "weekend": WEEK[5:],
    "daily": EVERY_DAY,
    "holidays": (Day.BANK_HOLIDAY,),
}
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "\u2212": "-", "\u00a0": " "})


def read_hours(text: str) -> Hours | None:
    """The hours that a text says; None where it says nothing.

    Raises:
        BadHours: a piece of it cannot be read.
    """
    plain = " ".join(_folded(line) for line in text.replace("\n", ";").split(";") if line.strip())
    if not plain:
        return None
    if len(text) > LONGEST:
        raise BadHours(f"{text[:40]}…")
    if plain.rstrip(".") in _ALWAYS:
        return ALWAYS
    pieces = [piece for piece in text.replace("\n", ";").split(";") if piece.strip()]
    return Hours(tuple(_opening(piece) for piece in pieces))


def hours_said_in(text: str) -> Hours | None:
    """The hours in a free text such as "Every day, 8am to 8pm. Out of hours: …"; None where it cannot be told."""
    try:
        return read_hours(text.split(". ")[0].rstrip("."))
    except BadHours:
        return None


def _folded(text: str) -> str:
    plain = " ".join(text.translate(_DASHES).casefold().split())
    return re.sub(r"bank holidays?", "holidays", plain).replace("every day", "daily")


def _opening(piece: str) -> Opening:
    said = _folded(piece)
    closed_on_holidays = bool(_NOT_HOLIDAYS.search(said))
    found = _PIECE.fullmatch(_NOT_HOLIDAYS.sub("", said).strip(" ."))
    if not found:
        raise BadHours(piece.strip())
    days = _days(found["days"], piece)
    if closed_on_holidays:
        days = tuple(day for day in days if day is not Day.BANK_HOLIDAY)
    opens, closes = _minutes(found["opens"], piece), _minutes(found["closes"], piece)
    if opens == closes and opens not in (0, MIDNIGHT):
        raise BadHours(piece.strip())
    try:
        return Opening(days, opens % MIDNIGHT, closes or MIDNIGHT)
    except ValueError as wrong:
        raise BadHours(piece.strip()) from wrong


def _days(said: str, piece: str) -> tuple[Day, ...]:
    plain = re.sub(r"\s?(?:-|\bto\b)\s?", "-", said.strip(" ,:"))
    words = [word for word in re.split(r"[\s,]+|&", re.sub(r"\band\b", ",", plain)) if word and word != "on"]
    days = {day for word in words for day in _named(word, piece)}
    if not days:
        raise BadHours(piece.strip())
    return tuple(day for day in Day if day in days)


def _named(word: str, piece: str) -> tuple[Day, ...]:
    if word in _SETS:
        return _SETS[word]
    first, dash, last = word.partition("-")
    begin, end = _weekday(first, piece), _weekday(last, piece) if dash else _weekday(first, piece)
    count = (end - begin) % 7 + 1
    return tuple(WEEK[(begin + step) % 7] for step in range(count))


def _weekday(word: str, piece: str) -> int:
    for place, name in enumerate(_NAMES):
        if len(word) >= 3 and (name.startswith(word) or word.rstrip("s") == name):
            return place
    raise BadHours(piece.strip())


_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _minutes(said: str, piece: str) -> int:
    if said in _WORDS:
        return _WORDS[said]
    found = _CLOCK.fullmatch(said)
    # A bare number could be morning or evening.
    if not found or (found[2] is None and found[3] is None):
        raise BadHours(piece.strip())
    hour, minute = int(found[1]), int(found[2] or 0)
    if minute > 59 or (found[3] and not 1 <= hour <= 12) or hour * 60 + minute > MIDNIGHT:
        raise BadHours(piece.strip())
    return (hour % 12 + (12 if found[3] == "p" else 0)) * 60 + minute if found[3] else hour * 60 + minute
