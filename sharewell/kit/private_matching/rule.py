"""The rule of private matching, from data: which keys, what each counts, and the caps."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class BadRule(ValueError):
    """The data of the rule are wrong; says where."""


class KeyKind(StrEnum):
    """What a key is made of."""

    NUMBER = "number"
    BORN_SOUND = "born_sound"
    PLACE_SOUND = "place_sound"
    PLACE_YEAR = "place_year"
    BORN_LETTERS = "born_letters"
    NUMBER_SOUND = "number_sound"


OF_THE_DAY = frozenset({KeyKind.BORN_SOUND, KeyKind.BORN_LETTERS})
"""Keys that only somebody has whose date of birth is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterShape:
    """How a field is encoded: bits of its filter, places set for each part, letters in a part."""

    bits: int
    places: int
    parts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What both sides agree on beforehand; see guidance/matching/private.toml for each value."""

    id: str
    points: Mapping[KeyKind, int]
    most: Mapping[KeyKind, int]
    need: int
    no_date: int
    most_keys: int
    crowded: int
    filled_to: int
    largest: int
    a_day: int
    exchanges: int
    days: int
    encoding: FilterShape
    sha256: str


@cache
def shipped_rule() -> Rule:
    """The rule that comes with Sharewell. Raises BadRule."""
    return read_rule(
        files("sharewell.guidance").joinpath("matching/private.toml").read_text(encoding="utf-8")
    )


def read_rule(text: str) -> Rule:
    """A rule from its TOML.

    Raises:
        BadRule: a value is missing, unknown, or no whole number above 0; or a filter has no whole number of bytes.
    """
    try:
        plain: dict[str, Any] = tomllib.loads(text)
        whole = {name: _count(plain[name]) for name in _WHOLE}
        rule = Rule(
            id=str(plain["id"]),
            points={kind: _count(plain["points"][kind]) for kind in KeyKind},
            most={KeyKind(kind): _count(most) for kind, most in plain.get("most", {}).items()},
            encoding=FilterShape(**{name: _count(value) for name, value in plain["encoding"].items()}),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            **whole,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadRule(f"the rule of private matching cannot be read: {wrong!r}") from wrong
    if rule.encoding.bits % 64:
        raise BadRule("encoding.bits must be a multiple of 64")
    return rule


_WHOLE = ("need", "no_date", "most_keys", "crowded", "filled_to", "largest", "a_day", "exchanges", "days")


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{value!r} is no whole number above 0")
    return value
