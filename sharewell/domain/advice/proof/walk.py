"""Walks over the whole space of situations, exactly: question by question, keeping only which rules are still alive.

Two partial situations that leave the same rules alive cannot be told apart by any rule from there on, so the
number of states stays small while every situation is accounted for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from sharewell.domain.advice.deciders import Deciders
from sharewell.domain.advice.facts import ALL_FACTS, Fact
from sharewell.domain.advice.rule import Rule, Subject

Decided = TypeVar("Decided", bound=Hashable)
Only = Mapping[str, Sequence[str]]
Witness = tuple[tuple[str, str], ...]
Pairs = dict[tuple[int, int], Witness]


@dataclass(slots=True)
class Space:
    """Every situation as some rules see it, with those rules' deciders."""

    rules: tuple[Rule, ...]
    decide: Deciders = field(init=False)
    tables: dict[str, dict[str, int]] = field(init=False)
    walked: dict[tuple[object, ...], Pairs] = field(init=False, default_factory=dict)
    # Most stretches of days share their rules, and a proof asks the same of each.
    decided: dict[tuple[object, ...], list[tuple[Any, Any, Witness]]] = field(
        init=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        self.decide = Deciders.over(self.rules)
        self.tables = {fact.key: self._table(fact) for fact in ALL_FACTS}

    @classmethod
    def about(cls, rules: Iterable[Rule], *subjects: Subject) -> Space:
        """The space as the rules on these subjects see it."""
        return _space(tuple(rule for rule in rules if rule.says.subject in subjects))

    @property
    def everything(self) -> int:
        """Every rule alive."""
        return (1 << len(self.rules)) - 1

    def reached(self, only: Only | None = None) -> dict[int, Witness]:
        """Every set of rules that fires in some situation within `only`, each with one such situation."""
        states: dict[int, Witness] = {self.everything: ()}
        for fact in ALL_FACTS:
            choices = self._choices(fact, only)
            if choices is None:
                continue
            following: dict[int, Witness] = {}
            for alive, witness in states.items():
                for value, mask in choices:
                    if alive & mask not in following:
                        following[alive & mask] = (*witness, (fact.key, value))
            states = following
        return states

    def pairs(
        self, key: str, changes: Iterable[tuple[str, str]], only: Only | None = None
    ) -> Iterator[tuple[int, int, Witness]]:
        """What fires before and after one answer changes, for every situation and every one of the changes."""
        walked = (key, tuple(changes), tuple(sorted((only or {}).items())))
        if walked not in self.walked:
            self.walked[walked] = self._pairs(key, walked[1], only)
        for (one, other), witness in self.walked[walked].items():
            yield one, other, witness

    def outcomes(
        self,
        key: str,
        changes: Iterable[tuple[str, str]],
        only: Only | None,
        decided: Callable[[int], Decided],
    ) -> list[tuple[Decided, Decided, Witness]]:
        """What is decided before and after one answer changes: each pair of outcomes once, with one situation."""
        asked = (key, tuple(changes), tuple(sorted((only or {}).items())), decided.__qualname__)
        if asked not in self.decided:
            found: dict[tuple[Decided, Decided], Witness] = {}
            for before, after, witness in self.pairs(key, asked[1], only):
                found.setdefault((decided(before), decided(after)), witness)
            self.decided[asked] = [(before, after, witness) for (before, after), witness in found.items()]
        return self.decided[asked]

    def _pairs(self, key: str, changes: Iterable[tuple[str, str]], only: Only | None) -> Pairs:
        states: Pairs = {}
        for before, after in changes:
            one, other = self.tables[key][before], self.tables[key][after]
            if one != other:
                states.setdefault((one, other), ((key, f"{before} to {after}"),))
        for fact in ALL_FACTS:
            choices = None if fact.key == key else self._choices(fact, only)
            if choices is not None:
                states = _step(states, fact.key, choices)
        return states

    def _choices(self, fact: Fact, only: Only | None) -> list[tuple[str, int]] | None:
        """One answer for each kind that the rules tell apart; None where they tell none apart."""
        table = self.tables[fact.key]
        allowed = fact.permitted if only is None else only.get(fact.key, fact.permitted)
        kinds: dict[int, str] = {}
        for value in allowed:
            kinds.setdefault(table[value], value)
        if list(kinds) == [self.everything]:
            return None
        return [(value, mask) for mask, value in kinds.items()]

    def _table(self, fact: Fact) -> dict[str, int]:
        table = dict.fromkeys(fact.permitted, 0)
        for bit, rule in enumerate(self.rules):
            for value in rule.when.get(fact.key, fact.permitted):
                table[value] |= 1 << bit
        return table


@lru_cache(maxsize=64)
def _space(rules: tuple[Rule, ...]) -> Space:
    """One space for one list of rules: most stretches of days share most of their rules."""
    return Space(rules)


def _step(states: Pairs, key: str, choices: Sequence[tuple[str, int]]) -> Pairs:
    following: Pairs = {}
    for (one, other), witness in states.items():
        for value, mask in choices:
            pair = (one & mask, other & mask)
            # Once the same rules are alive on both sides, no later answer can part them.
            if pair[0] != pair[1] and pair not in following:
                following[pair] = (*witness, (key, value))
    return following
