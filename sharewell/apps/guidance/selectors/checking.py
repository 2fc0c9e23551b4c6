"""What somebody still has to check, as at a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sharewell.domain.advice import Guidance, Rule, Source, load_guidance
from sharewell.domain.advice.review import Doubt, doubts, overdue
from sharewell.domain.advice.rule import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A source that has ended, and the rules in force that still rest on it."""

    source: Source
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCheck:
    """Everything that is in doubt: rules past their review, sources that are gone, and parts not seen at the source."""

    stale: tuple[Rule, ...]
    gone: tuple[Gone, ...]
    unverified: tuple[Doubt, ...]
    secondary: tuple[Doubt, ...]


def to_check(on: date) -> ToCheck:
    """What is to be checked on a day: rules that have ended by then are left alone."""
    guidance = load_guidance()
    found = _doubts(guidance)
    return ToCheck(
        stale=overdue(guidance, on),
        gone=tuple(_gone(guidance, on)),
        unverified=tuple(doubt for doubt in found if doubt.seen is Seen.UNVERIFIED),
        secondary=tuple(doubt for doubt in found if doubt.seen is Seen.SECONDARY),
    )


@lru_cache(maxsize=2)
def _doubts(guidance: Guidance) -> tuple[Doubt, ...]:
    return doubts(guidance)


def _gone(guidance: Guidance, on: date) -> list[Gone]:
    resting: dict[str, list[Rule]] = {}
    ended = _ended(guidance.sources, on)
    for rule in guidance.rules:
        for name in dict.fromkeys(cited.id for cited in rule.sources if cited.id in ended):
            if rule.in_force(on):
                resting.setdefault(name, []).append(rule)
    return [Gone(source=ended[name], rules=tuple(rules)) for name, rules in sorted(resting.items())]


def _ended(sources: Mapping[str, Source], on: date) -> Mapping[str, Source]:
    return {name: source for name, source in sources.items() if source.until and source.until < on}
