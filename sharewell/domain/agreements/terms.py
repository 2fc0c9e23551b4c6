"""What an agreement must say, which sorts there are, and what is offered: read from the guidance folder.

Dated and cited like rules; nothing here is advice on the law.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.advice.vocabulary import Body, LawfulBasis, Nation

FILE = "agreements.toml"
SEEN = frozenset({"source", "secondary", "unverified", "own"})


class BadTerms(ValueError):
    """The data are wrong; says where."""


class Kind(StrEnum):
    """The sorts of agreement."""

    RECIPROCAL = "reciprocal"
    ONE_WAY = "one_way"
    JOINT_CONTROLLERS = "joint_controllers"
    ACCORD = "accord"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Where something is known from, and how that was checked."""

    id: str
    part: str
    checked: date
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTerms:
    """One sort of agreement. An accord names no items, so that it covers no sharing by itself."""

    kind: Kind
    says: str
    both_ways: bool
    names_items: bool
    first: date
    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One heading of the code: a page of the builder."""

    id: str
    says: str
    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing to say. `fills` are the words put in first; without `kinds` it is of every sort."""

    id: str
    group: str
    says: str
    needed: bool
    short: bool
    kinds: frozenset[Kind]
    fills: str
    first: date
    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long an agreement runs, and when its parties are reminded, in days before it lapses."""

    review_after_months: int
    longest_months: int
    remind_days: tuple[int, ...]
    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyBasis:
    """What a sort of body most likely relies on, in some time."""

    bodies: frozenset[Body]
    basis: LawfulBasis
    says: str
    first: date
    last: date | None
    source: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What one nation calls each sort, with what it adds."""

    nation: Nation
    says: Mapping[Kind, str]
    notes: Mapping[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """All of it."""

    length: Length
    kinds: Mapping[Kind, KindTerms]
    groups: tuple[Group, ...]
    terms: tuple[Term, ...]
    bases: tuple[LikelyBasis, ...]

    def of(self, kind: Kind, *, on: date) -> tuple[Term, ...]:
        """The terms of a sort of agreement that are known on a day."""
        return tuple(one for one in self.terms if (not one.kinds or kind in one.kinds) and one.first <= on)

    def basis_for(self, body: str, *, on: date) -> LikelyBasis | None:
        """What a sort of body most likely relies on that day; None where it is not known what sort it is."""
        found = (
            one
            for one in self.bases
            if body in one.bodies and one.first <= on and (one.last is None or on <= one.last)
        )
        return next(found, None)


@cache
def agreement_terms() -> Terms:
    """The terms for everybody. Raises BadTerms."""
    return read_terms((files("sharewell") / "guidance" / "core" / FILE).read_text(encoding="utf-8"))


@cache
def names_in(nation: str) -> Names:
    """What a nation calls agreements; nothing where it has no names of its own. Raises BadTerms."""
    place = files("sharewell") / "guidance" / "nations" / nation / FILE
    if nation not in set(Nation) or not place.is_file():
        return Names(nation=Nation.UNKNOWN, says={}, notes={})
    return read_names(place.read_text(encoding="utf-8"), Nation(nation))


def read_terms(text: str) -> Terms:
    """The terms of a file. Raises BadTerms."""
    try:
        data = tomllib.loads(text)
        groups = {row["id"]: row for row in data["group"]}
        found = Terms(
            length=_length(data["length"]),
            kinds={Kind(row["id"]): _kind(row) for row in data["kind"]},
            groups=tuple(Group(id=row["id"], says=row["says"], source=cited(row)) for row in data["group"]),
            terms=tuple(_term(row, groups[row["group"]]) for row in data["term"]),
            bases=tuple(_basis(row) for row in data["basis"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as wrong:
        raise BadTerms(f"{FILE}: {wrong}") from wrong
    for fault in _faults(found):
        raise BadTerms(f"{FILE}: {fault}")
    return found


def read_names(text: str, nation: Nation) -> Names:
    """A nation's names. Raises BadTerms."""
    try:
        rows = tomllib.loads(text)["name"]
        for row in rows:
            cited(row)
        return Names(
            nation=nation,
            says={Kind(row["kind"]): row["says"] for row in rows},
            notes={Kind(row["kind"]): row.get("note", "") for row in rows},
        )
    except (AttributeError, KeyError, TypeError, ValueError) as wrong:
        raise BadTerms(f"{nation}/{FILE}: {wrong}") from wrong


def cited(row: Mapping[str, Any]) -> Cited:
    """The source of a row. Raises KeyError or ValueError."""
    source = row["source"]
    if source["seen"] not in SEEN:
        raise ValueError(f"unknown seen {source['seen']}")
    return Cited(id=source["id"], part=source["part"], checked=source["checked"], seen=source["seen"])


def _faults(found: Terms) -> Iterator[str]:
    if set(found.kinds) != set(Kind):
        yield "each sort of agreement stands there once"
    if len({one.id for one in found.terms}) != len(found.terms):
        yield "two terms have one id"
    for one in found.terms:
        if one.needed and not one.fills and not one.short:
            yield f"{one.id}: what is needed and has no words of its own is asked in the short form"


def _length(row: Mapping[str, Any]) -> Length:
    return Length(
        review_after_months=row["review_after_months"],
        longest_months=row["longest_months"],
        remind_days=tuple(sorted(row["remind_days"], reverse=True)),
        source=cited(row),
    )


def _kind(row: Mapping[str, Any]) -> KindTerms:
    return KindTerms(
        kind=Kind(row["id"]),
        says=row["says"],
        both_ways=row["both_ways"],
        names_items=not row.get("names_no_items", False),
        first=row["from"],
        source=cited(row),
    )


def _term(row: Mapping[str, Any], group: Mapping[str, Any]) -> Term:
    return Term(
        id=row["id"],
        group=row["group"],
        says=row["says"],
        needed=row.get("needed", False),
        short=row.get("short", False),
        kinds=frozenset(map(Kind, row.get("kinds", ()))),
        fills=row.get("fills", ""),
        first=row.get("from", group["from"]),
        source=cited(row),
    )


def _basis(row: Mapping[str, Any]) -> LikelyBasis:
    return LikelyBasis(
        bodies=frozenset(map(Body, row["body"])),
        basis=LawfulBasis(row["basis"]),
        says=row["says"],
        first=row["from"],
        last=row.get("until"),
        source=cited(row),
    )
