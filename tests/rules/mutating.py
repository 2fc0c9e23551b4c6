"""Mutants of the rules: one condition dropped, one effect flipped, one date shifted; and whether anything notices.

What notices a mutant is, in this order: the days on which the packs say that the law changes, a scenario that is
answered otherwise than its source expects, the recorded answer of a scenario, a near miss at which the rule now speaks.
The proofs are not asked: they guard the whole, these guard each rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from sharewell.domain.advice import Guidance, Rule, advise
from sharewell.domain.advice.changes import changes
from sharewell.domain.advice.expectations import left_over
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS
from sharewell.domain.advice.guidance import answers_of, item_answers_of
from sharewell.domain.advice.rule import EFFECTS, VALUES, Effect, Subject
from sharewell.domain.advice.scenarios import Scenario
from tests.rules.recorded import NearMiss, answers_now, missed, speaks

A_DAY = timedelta(days=1)
FLIPPED = {Effect.SUPPORTS: Effect.STOPS, Effect.STOPS: Effect.SUPPORTS, Effect.HOLDS: Effect.STOPS}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule, changed in one way; `rule` is None where the change silences it."""

    of: Rule
    what: str
    rule: Rule | None

    def __str__(self) -> str:
        return f"{self.of.id}: {self.what}"


def mutants(guidance: Guidance) -> list[Mutant]:
    """Every mutant of every rule, in order."""
    return [
        mutant for rule in guidance.rules for mutant in (*_dropped(rule), _flipped(rule), *_shifted(rule))
    ]


@dataclass(frozen=True)
class Watch:
    """What notices a mutant: the scenarios, what is recorded of them, and the near misses."""

    guidance: Guidance
    scenarios: tuple[Scenario, ...]
    answers: Mapping[str, object]
    near_misses: Sequence[NearMiss]

    def notices(self, mutant: Mutant) -> bool:
        """Whether anything notices it; the quickest is asked first."""
        mutated = self._mutated(mutant)
        if set(mutated.starts) != self.told or self._speaks_at_a_near_miss(mutant, mutated):
            return True
        touched = (one for one in self.scenarios if _touches(mutant, one))
        return any(_fails(one, mutated) or self._is_otherwise(one, mutated) for one in touched)

    def noticed_by(self, mutant: Mutant) -> str:
        """The first that notices it: "dates", "scenario", "record", "near miss"; empty where it survives."""
        mutated = self._mutated(mutant)
        if set(mutated.starts) != self.told:
            return "dates"
        touched = [one for one in self.scenarios if _touches(mutant, one)]
        if any(_fails(scenario, mutated) for scenario in touched):
            return "scenario"
        if any(self._is_otherwise(one, mutated) for one in touched):
            return "record"
        return "near miss" if self._speaks_at_a_near_miss(mutant, mutated) else ""

    def _mutated(self, mutant: Mutant) -> Guidance:
        without = self.guidance.without_rules(mutant.of.id)
        return without if mutant.rule is None else self.guidance.with_rules(mutant.rule)

    def _is_otherwise(self, scenario: Scenario, mutated: Guidance) -> bool:
        return answers_now([scenario], mutated)[str(scenario)] != self.answers.get(str(scenario))

    def _speaks_at_a_near_miss(self, mutant: Mutant, mutated: Guidance) -> bool:
        mine = (near for near in self.near_misses if near.rule == mutant.of.id)
        return any(speaks(near.rule, missed(near, self.by_name[near.scenario]), mutated) for near in mine)

    @cached_property
    def told(self) -> set[date]:
        """The days on which the packs say that the law changes."""
        return {change.on for change in changes()}

    @cached_property
    def by_name(self) -> Mapping[str, Scenario]:
        """Every scenario by its name."""
        return {str(scenario): scenario for scenario in self.scenarios}


def _touches(mutant: Mutant, scenario: Scenario) -> bool:
    return _speaks(mutant.of, scenario) or (mutant.rule is not None and _speaks(mutant.rule, scenario))


def _dropped(rule: Rule) -> Iterator[Mutant]:
    for key in rule.when:
        when = {other: answers for other, answers in rule.when.items() if other != key}
        if rule.reads_items and not any(other.startswith("item.") for other in when):
            continue
        yield Mutant(rule, f"without {key}", replace(rule, when=when))


def _flipped(rule: Rule) -> Mutant:
    says = rule.says
    if says.effect in FLIPPED and FLIPPED[says.effect] in EFFECTS.get(says.subject, ()):
        return Mutant(rule, "effect flipped", replace(rule, says=replace(says, effect=FLIPPED[says.effect])))
    values = VALUES.get(says.subject)
    if values is None or says.subject is Subject.INSTEAD:
        return Mutant(rule, "silenced", None)
    known = [value.value for value in values if value.value != "unknown"]
    other = known[(known.index(says.value) + 1) % len(known)]
    return Mutant(rule, f"says {other}", replace(rule, says=replace(says, value=other)))


def _shifted(rule: Rule) -> Iterator[Mutant]:
    yield Mutant(rule, "a day later", replace(rule, from_=rule.from_ + A_DAY))
    if rule.until is not None:
        yield Mutant(rule, "ends a day later", replace(rule, until=rule.until + A_DAY))


def _speaks(rule: Rule, scenario: Scenario) -> bool:
    situation = scenario.situation
    told = dict(zip((fact.key for fact in SITUATION_FACTS), answers_of(situation), strict=True))
    if not rule.in_force(situation.on) or not _takes(rule, told):
        return False
    items = (
        dict(zip((fact.key for fact in ITEM_FACTS), item_answers_of(item), strict=True))
        for item in situation.items
    )
    return not rule.reads_items or any(_takes(rule, item) for item in items)


def _takes(rule: Rule, told: Mapping[str, str]) -> bool:
    return all(told[key] in answers for key, answers in rule.when.items() if key in told)


def _fails(scenario: Scenario, guidance: Guidance) -> bool:
    try:
        return bool(left_over(scenario, advise(scenario.situation, guidance)))
    except LookupError:
        return True
