"""What somebody still has to check, as at a day."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sharewell.domain.advice import Guidance, Rule, Source, load_guidance
from sharewell.domain.advice.review import Doubt, doubts, gone, overdue
from sharewell.domain.advice.rule import Seen
from sharewell.domain.cited import Doubtful, doubtful_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A source that has ended, and the rules in force that still rest on it."""

    source: Source
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCheck:
    """Everything that is in doubt: rules past their review, sources that are gone, and what was not seen at the source.

    What was not seen is a part that rules rest on, or a line of other data: a clock, a period, a pattern.
    """

    stale: tuple[Rule, ...]
    gone: tuple[Gone, ...]
    unverified: tuple[Doubt | Doubtful, ...]
    secondary: tuple[Doubt | Doubtful, ...]


def to_check(on: date) -> ToCheck:
    """What is to be checked on a day: rules that have ended by then are left alone."""
    guidance = load_guidance()
    found = _doubts(guidance)
    return ToCheck(
        stale=overdue(guidance, on),
        gone=tuple(_gone(guidance, on)),
        unverified=tuple(doubt for doubt in found if doubt.seen == Seen.UNVERIFIED),
        secondary=tuple(doubt for doubt in found if doubt.seen == Seen.SECONDARY),
    )


@lru_cache(maxsize=2)
def _doubts(guidance: Guidance) -> tuple[Doubt | Doubtful, ...]:
    return (*doubts(guidance), *doubtful_lines())


def _gone(guidance: Guidance, on: date) -> list[Gone]:
    resting: dict[str, list[Rule]] = {}
    for rule, source in gone(guidance, on):
        resting.setdefault(source.id, []).append(rule)
    return [
        Gone(source=guidance.sources[name], rules=tuple(rules)) for name, rules in sorted(resting.items())
    ]
