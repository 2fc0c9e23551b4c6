"""What counts as belonging together. Data: a partnership can change, add or switch off each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from sharewell.domain.cited import SEEN
from sharewell.domain.patterns.moments import MomentKind

FILE = "patterns.toml"


class BadPatterns(ValueError):
    """The data are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """So many moments of these kinds, from so many organisations, within so many days. Words are plain English."""

    id: str
    says: str
    because: str
    counts: frozenset[MomentKind]
    least: int
    organisations: int
    within_days: int
    source: str
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRules:
    """All patterns, from how many days on nothing on record is shown as a gap, and how many days a watch lasts.

    Attributes:
        watch_at_least: days; a watch then ends when nothing waits any more.
        watch_at_most: days; a watch ends then, whatever waits.
    """

    gap_days: int
    watch_at_least: int
    watch_at_most: int
    patterns: tuple[Pattern, ...]


@cache
def pattern_rules() -> PatternRules:
    """The rules that come with Sharewell, with those of the local file over them where there is one.

    Raises:
        BadPatterns: either is wrong.
    """
    guidance = files("sharewell") / "guidance"
    rules = read_patterns((guidance / "core" / FILE).read_text(encoding="utf-8"))
    local = guidance / "local" / FILE
    return with_local(rules, local.read_text(encoding="utf-8")) if local.is_file() else rules


def read_patterns(text: str) -> PatternRules:
    """The rules of a file. Raises BadPatterns."""
    plain = _plain(text)
    try:
        return PatternRules(
            gap_days=int(plain["gaps"]["days"]),
            watch_at_least=int(plain["watch"]["at_least_days"]),
            watch_at_most=int(plain["watch"]["at_most_days"]),
            patterns=tuple(_pattern(row) for row in plain["pattern"]),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadPatterns(f"{FILE}: {wrong}") from wrong


def with_local(rules: PatternRules, text: str) -> PatternRules:
    """The rules with a local file over them: a known id replaces, `off = true` takes away. Raises BadPatterns."""
    plain = _plain(text)
    try:
        rows = plain.get("pattern", [])
        off = {row["id"] for row in rows if row.get("off")}
        own = {row["id"]: _pattern(row) for row in rows if not row.get("off")}
        days = int(plain.get("gaps", {}).get("days", rules.gap_days))
    except (KeyError, TypeError, ValueError) as wrong:
        raise BadPatterns(f"local {FILE}: {wrong}") from wrong
    kept = [own.pop(one.id, one) for one in rules.patterns if one.id not in off]
    return replace(rules, gap_days=days, patterns=(*kept, *own.values()))


def _plain(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise BadPatterns(f"{FILE}: {wrong}") from wrong


def _pattern(row: Mapping[str, Any]) -> Pattern:
    source, least, organisations = row["source"], int(row["least"]), int(row.get("organisations", 1))
    if source["seen"] not in SEEN:
        raise ValueError(f"unknown seen {source['seen']}")
    if not 1 <= organisations <= least or int(row["within_days"]) < 1:
        raise ValueError(f"{row['id']} counts nothing")
    return Pattern(
        id=row["id"],
        says=row["says"],
        because=row["because"],
        counts=frozenset(MomentKind(one) for one in row["counts"]),
        least=least,
        organisations=organisations,
        within_days=int(row["within_days"]),
        source=source["id"],
        seen=source["seen"],
    )
