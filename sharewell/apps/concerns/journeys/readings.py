"""Reading answers as the things that are kept: observations, and who is meant by words typed in haste."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from sharewell.domain.children import Identity
from sharewell.domain.sharing import HowKnown, Kind, Observation

OLDEST = 25
OPINION = "opinion"
KINDS = {
    HowKnown.SEEN: Kind.FACT,
    HowKnown.HEARD: Kind.FACT,
    HowKnown.TOLD_BY_CHILD: Kind.REPORTED,
    HowKnown.TOLD_BY_OTHER: Kind.REPORTED,
}
"""What sort of statement it is, from how it is known."""

_WHOLE_NAME = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+){1,3}")
_DATE = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_AGE = re.compile(r"\D*(\d{1,2})\D*")


def observation_from(one: Mapping[str, Any]) -> Observation:
    """An observation as it was answered; "it is what I think" is an opinion, however it came about."""
    text, when = one["text"], one.get("when", "")
    if one["how"] == OPINION:
        return Observation(text=text, kind=Kind.OPINION, when=when)
    how = HowKnown(one["how"])
    return Observation(text=text, how=how, kind=KINDS[how], when=when)


def identity_in_words(who: str, age: str, *, today: date) -> Identity:
    """The identity in what was typed in haste: a plain name is a name, anything else says who is meant."""
    born = _born(age, today)
    names: Any = _names(who)
    return Identity(**names, born=born, age_guessed=None if born else _years(age))


def _names(who: str) -> dict[str, str]:
    plain = " ".join(who.split())
    looks_like_a_name = _WHOLE_NAME.fullmatch(plain) and all(part[0].isupper() for part in plain.split())
    if not looks_like_a_name:
        return {"known_as": plain}
    given, _space, family = plain.rpartition(" ")
    return {"given_names": given, "family_name": family}


def _born(age: str, today: date) -> date | None:
    found = _DATE.fullmatch(age.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        born = date(year, month, day)
    except ValueError:
        return None
    return born if born <= today else None


def _years(age: str) -> int | None:
    found = _AGE.fullmatch(age)
    return int(found[1]) if found and int(found[1]) <= OLDEST else None
