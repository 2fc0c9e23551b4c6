"""What each nation calls such a discussion, and who must be there. Read from the guidance folder."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.domain.cited import SEEN

FILE = "discussions.toml"


class BadTerms(ValueError):
    """The data are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """One nation's words. Each group of `must_come` needs one organisation of one of its sectors."""

    nation: str
    discussion: str
    conference: str
    says: str
    must_come: tuple[frozenset[str], ...]
    first: date
    source: str
    seen: str


@cache
def all_terms() -> Mapping[str, Terms]:
    """Every nation's. Raises BadTerms."""
    return read_terms((files("sharewell") / "guidance" / "core" / FILE).read_text(encoding="utf-8"))


def terms_of(nation: str) -> Terms:
    """One nation's. Raises KeyError for none of the four."""
    return all_terms()[nation]


def read_terms(text: str) -> Mapping[str, Terms]:
    """The terms of a file. Raises BadTerms."""
    try:
        found = {row["nation"]: _terms(row) for row in tomllib.loads(text)["discussion"]}
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadTerms(f"{FILE}: {wrong}") from wrong
    if set(found) != set(Nation) - {Nation.UNKNOWN}:
        raise BadTerms(f"{FILE}: each nation has its terms")
    return found


def missing_from(terms: Terms, sectors: Iterable[str]) -> tuple[frozenset[str], ...]:
    """The groups of those who must be there of which nobody is."""
    there = set(sectors)
    return tuple(group for group in terms.must_come if not group & there)


def _terms(row: Mapping[str, Any]) -> Terms:
    source = row["source"]
    if source["seen"] not in SEEN:
        raise ValueError(f"unknown seen {source['seen']}")
    return Terms(
        nation=Nation(row["nation"]),
        discussion=row["discussion"],
        conference=row["conference"],
        says=row.get("says", ""),
        must_come=tuple(frozenset(Sector(one) for one in group) for group in row.get("must_come", [])),
        first=row["from"],
        source=source["id"],
        seen=source["seen"],
    )
