"""Which patterns a story holds: the newest stretch of time that has enough of what a rule counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sharewell.domain.patterns.moments import Moment
from sharewell.domain.patterns.rules import Pattern, PatternRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A pattern with the moments that it counts, oldest first, and how many organisations they come from."""

    pattern: Pattern
    moments: tuple[Moment, ...]
    organisations: int


def found_in(moments: Iterable[Moment], rules: PatternRules) -> tuple[Found, ...]:
    """Every pattern that the story holds, in the order of the rules."""
    story = sorted(moments, key=lambda one: (one.day, one.kind, one.reference))
    found = (_newest(story, pattern) for pattern in rules.patterns)
    return tuple(one for one in found if one is not None)


def _newest(story: Sequence[Moment], pattern: Pattern) -> Found | None:
    counted = [one for one in story if one.kind in pattern.counts]
    length = timedelta(days=pattern.within_days)
    for last in reversed(range(len(counted))):
        end = counted[last].day
        stretch = tuple(one for one in counted[: last + 1] if end - one.day < length)
        places = len({one.organisation for one in stretch})
        if len(stretch) >= pattern.least and places >= pattern.organisations:
            return Found(pattern=pattern, moments=stretch, organisations=places)
    return None
