"""Letters as they are meant: look-alikes, wide letters, accents and hidden signs made plain small letters."""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

# Letters that look like Latin ones and have no decomposition to them (Unicode's confusables, those met in practice).
CYRILLIC = dict(zip("абвгеёзіїјкмнорстухцһѕԁԛԝѵьӏуү", "a6breeziijkmhopctyxuhsdqwvblyy", strict=True))
GREEK = dict(zip("αβεηικνορτυχζγμωϲϳ", "abeniknoptuxzyuwcj", strict=True))
UPPER = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІЈКМНОРСТУХԌҮ", "abezhikmnoptyxabesijkmhopctyxgy", strict=True))
OTHER = {
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ħ": "h", "ı": "i", "ŀ": "l", "ß": "ss", "æ": "ae",
    "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ɑ": "a", "ɡ": "g", "ɩ": "i",
    "ǀ": "l", "∣": "l", "ⅼ": "l", "ꓲ": "i", "Ɩ": "i", "ʟ": "l", "ʀ": "r", "ᴀ": "a", "ᴇ": "e", "ᴍ": "m", "ᴏ": "o",
    "ᴄ": "c", "ᴛ": "t", "ᴜ": "u", "ꜱ": "s", "ɴ": "n", "ʜ": "h", "ɪ": "i", "Օ": "o", "օ": "o", "ѡ": "w",
}  # fmt: skip
LOOK_ALIKE = CYRILLIC | GREEK | UPPER | OTHER
# Cf: zero-width signs, soft hyphen, direction marks. Mn, Me: accents once taken apart, variation selectors.
HIDDEN = {"Cf", "Mn", "Me"}
FILLERS = {"\u115f", "\u1160", "\u3164", "\uffa0", "\u034f", "\u2800"}
ENCODED = re.compile(r"&#?\w{1,8};|%[0-7][0-9A-Fa-f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Plain small letters, and for each the place in the given text from which it came."""

    text: str
    starts: "list[int] | range"
    ends: "list[int] | range"


def folded(text: str) -> Folded:
    """The text as plain small letters. Linear in its length; plain English text takes a short cut."""
    if text.isascii() and not ENCODED.search(text):
        return Folded(text.lower(), range(len(text)), range(1, len(text) + 1))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, sign in _signs(text):
        for letter in plain(sign):
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    return Folded("".join(letters), starts, ends)


@lru_cache(maxsize=8192)
def plain(sign: str) -> str:
    """One sign as plain small letters: nothing for what cannot be seen, a space for every sort of space."""
    if sign.isspace():
        return " "
    if sign in FILLERS:
        return ""
    parts = unicodedata.normalize("NFKD", LOOK_ALIKE.get(sign, sign))
    return "".join(_plain_part(part) for part in parts)


def _plain_part(part: str) -> str:
    if part.isspace():
        return " "
    if part in LOOK_ALIKE:
        return LOOK_ALIKE[part]
    if unicodedata.category(part) in HIDDEN:
        return ""
    digit = unicodedata.decimal(part, None)
    if digit is not None:
        return str(digit)
    small = part.casefold()
    return LOOK_ALIKE.get(small, small)


def _signs(text: str) -> "list[tuple[int, int, str]]":
    signs: list[tuple[int, int, str]] = []
    done = 0
    for found in ENCODED.finditer(text):
        signs += [(at, at + 1, text[at]) for at in range(done, found.start())]
        signs += [(found.start(), found.end(), sign) for sign in _decoded(found.group())]
        done = found.end()
    signs += [(at, at + 1, text[at]) for at in range(done, len(text))]
    return signs


def _decoded(written: str) -> str:
    return unquote(written, errors="replace") if written.startswith("%") else html.unescape(written)
