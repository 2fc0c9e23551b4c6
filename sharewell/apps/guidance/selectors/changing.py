"""What changed when, and what is different between two days."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sharewell.domain.advice import Rule, Source, load_guidance
from sharewell.domain.advice.changes import Change, changes
from sharewell.domain.advice.diff import RuleChange, diff_days


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChange:
    """One change of the law, with its source and the rules of its pack that began or ended with it."""

    change: Change
    source: Source | None
    began: tuple[Rule, ...]
    ended: tuple[Rule, ...]


def changes_told() -> tuple[ToldChange, ...]:
    """Every change that a pack tells of, the latest first."""
    return _told(load_guidance().sha256)


def changes_between(before: date, after: date) -> tuple[RuleChange, ...]:
    """The rules that are in force on one of two days alone."""
    return diff_days(load_guidance(), before, after)


@lru_cache(maxsize=2)
def _told(_sha256: str) -> tuple[ToldChange, ...]:
    return tuple(_with_rules(change) for change in reversed(changes()))


def _with_rules(change: Change) -> ToldChange:
    guidance = load_guidance()
    of_pack = [rule for rule in guidance.rules if rule.id.startswith(f"{change.pack}/")]
    return ToldChange(
        change=change,
        source=guidance.sources.get(change.source),
        began=tuple(rule for rule in of_pack if rule.from_ == change.on),
        ended=tuple(rule for rule in of_pack if rule.until and (change.on - rule.until).days == 1),
    )
