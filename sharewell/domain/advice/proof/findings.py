"""What a proof finds: nothing where it holds; where it fails, what breaks and a situation that breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.proof.walk import Only, Space, Witness
from sharewell.domain.advice.rule import Rule, Subject
from sharewell.domain.advice.vocabulary import ItemAdvice

INCLUDED = frozenset({ItemAdvice.INCLUDE.value, ItemAdvice.INCLUDE_MARKED.value})
# Every way in which a list of items can bear on a verdict, from least to most that can go; and no items at all.
SUMMARIES: tuple[tuple[ItemAdvice, ...], ...] = (
    (ItemAdvice.LEAVE_OUT,),
    (ItemAdvice.LEAVE_OUT, ItemAdvice.INCLUDE),
    (ItemAdvice.INCLUDE,),
)
NO_ITEMS: tuple[ItemAdvice, ...] = ()
FROM_SIGNIFICANT_HARM = ("significant_harm", "immediate_danger")


@dataclass(frozen=True, slots=True)
class Finding:
    """One way in which the rules break what must always hold, with a situation that shows it."""

    law: str
    says: str
    on: date
    situation: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        where = ", ".join(f"{key} = {answer}" for key, answer in self.situation)
        return f"{self.law} ({self.on.isoformat()}): {self.says}. For example: {where or 'any situation'}."


@dataclass(frozen=True, slots=True)
class Law:
    """The rules in force from one day, and the spaces in which they are proved."""

    on: date
    rules: tuple[Rule, ...]

    def about(self, *subjects: Subject) -> Space:
        """The space as the rules on these subjects see it."""
        return Space.about(self.rules, *subjects)


Proof = Callable[[Law], Iterator[Finding]]


def laws(guidance: Guidance) -> list[Law]:
    """Every stretch of days with the same rules, by its first day."""
    return [
        Law(start, tuple(rule for rule in guidance.rules if rule.in_force(start)))
        for start in guidance.starts
        if any(rule.in_force(start) for rule in guidance.rules)
    ]


def changes(key: str, answers: Sequence[str] | None = None) -> list[tuple[str, str]]:
    """Every change from one answer to another."""
    values = FACTS_BY_KEY[key].permitted if answers is None else answers
    return [(one, other) for one in values for other in values if one != other]


def to_unknown(key: str) -> list[tuple[str, str]]:
    """Every change from a known answer to unknown."""
    return [(value, "unknown") for value in FACTS_BY_KEY[key].permitted if value != "unknown"]


def item_changes(
    law: Law, key: str, steps: Sequence[tuple[str, str]], only: Only | None = None
) -> Iterator[tuple[str, str, Witness]]:
    """The item advice before and after one answer changes, over every situation and every item."""
    space = law.about(Subject.ITEM)

    def item_advice(fired: int) -> str:
        return space.decide.item(fired).value

    yield from space.outcomes(key, steps, only, item_advice)
