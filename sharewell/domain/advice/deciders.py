"""How outcomes combine: one small decider a subject, each a function of which of its rules fired.

At equal weight what stops beats what supports; an outcome is worked out once for each set of fired rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sharewell.domain.advice.rule import Effect, Rule, Subject
from sharewell.domain.advice.vocabulary import ItemAdvice, StepState, Verdict

Decided = TypeVar("Decided")
Key = TypeVar("Key")
Kept = TypeVar("Kept")
MOST_REMEMBERED = 50_000
Listed = tuple[tuple[str, tuple[Rule, ...]], ...]
Steps = tuple[tuple[int, StepState, str], ...]

# From most to least careful: what wins where item rules of equal weight disagree.
_CAREFUL = (
    ItemAdvice.LEAVE_OUT.value,
    ItemAdvice.GET_ADVICE_FIRST.value,
    ItemAdvice.INCLUDE_MARKED.value,
    ItemAdvice.INCLUDE.value,
)
INCLUDED = frozenset({ItemAdvice.INCLUDE, ItemAdvice.INCLUDE_MARKED})


class NoRule(LookupError):
    """No rule answers this. The proofs show that it cannot happen with the packs as shipped."""


@dataclass(frozen=True, slots=True)
class VerdictOutcome:
    """The verdict before items, the least it may fall to because of items, and the rules behind it."""

    base: Verdict
    floor: Verdict
    because: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A single value and the rules that set it."""

    value: str
    because: tuple[Rule, ...]


@dataclass(slots=True)
class Decider(Generic[Decided]):
    """One subject's rules, numbered by their bit, with the outcomes already worked out."""

    mask: int
    by_bit: Sequence[Rule]
    combine: Callable[[Sequence[Rule]], Decided]
    known: dict[int, Decided] = field(default_factory=dict)

    def __call__(self, fired: int) -> Decided:
        """The outcome where these rules fired."""
        mine = fired & self.mask
        found = self.known.get(mine)
        if found is None:
            found = self.combine(rules_in(mine, self.by_bit))
            keep(self.known, mine, found)
        return found


def keep(memory: dict[Key, Kept], key: Key, value: Kept) -> None:
    """Remember a value; a memory that has grown too large starts afresh."""
    if len(memory) >= MOST_REMEMBERED:
        memory.clear()
    memory[key] = value


def rules_in(mask: int, by_bit: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules whose bits are set, in order of bit."""
    found = []
    while mask:
        low = mask & -mask
        found.append(by_bit[low.bit_length() - 1])
        mask ^= low
    return tuple(found)


def decide_verdict(fired: Sequence[Rule]) -> VerdictOutcome:
    """The most open supported verdict, each capped by the stops that weigh as much or more."""
    supports = [rule for rule in fired if rule.says.effect is Effect.SUPPORTS]
    stops = [rule for rule in fired if rule.says.effect is Effect.STOPS]
    holds = [rule for rule in fired if rule.says.effect is Effect.HOLDS]
    if not supports and not stops:
        raise NoRule("no rule gives a verdict")
    base = max((_capped(rule, stops) for rule in supports), key=_openness, default=Verdict.DO_NOT_SHARE)
    floor = max((_verdict(rule) for rule in holds), key=_openness, default=Verdict.DO_NOT_SHARE)
    stopping = [rule for rule in stops if _verdict(rule) is base]
    supporting = [rule for rule in supports if _verdict(rule) is base]
    # The heaviest stop is what to mend first; of supports the worry itself comes before duties.
    because = sorted(stopping, key=_lightness) if stopping else _spoken(supporting)
    return VerdictOutcome(base, floor, tuple(because))


def _spoken(supports: Sequence[Rule]) -> list[Rule]:
    """Fallbacks of weight 0 speak only where nothing weightier does."""
    weighty = [rule for rule in supports if rule.says.weight]
    return sorted(weighty or supports, key=_lightness, reverse=True)


def _lightness(rule: Rule) -> int:
    return -rule.says.weight


def _capped(support: Rule, stops: Iterable[Rule]) -> Verdict:
    over = [_verdict(stop) for stop in stops if stop.says.weight >= support.says.weight]
    return min([_verdict(support), *over], key=_openness)


def _verdict(rule: Rule) -> Verdict:
    return Verdict(rule.says.value)


def _openness(verdict: Verdict) -> int:
    return verdict.openness


def with_items(base: Verdict, floor: Verdict, advice: Sequence[ItemAdvice]) -> Verdict:
    """What the items leave of a verdict: an emergency stands, the rest shrinks to what can go."""
    if base is Verdict.SHARE_NOW or base.openness <= Verdict.GET_ADVICE_FIRST.openness or not advice:
        return base
    going = sum(one in INCLUDED for one in advice)
    if going == len(advice):
        return base
    left = Verdict.SHARE_IN_PART if going else Verdict.GET_ADVICE_FIRST
    return min(base, max(left, floor, key=_openness), key=_openness)


def decide_setting(fired: Sequence[Rule]) -> Setting:
    """The value of the heaviest rules; among equals the first by id (the proofs show that equals agree)."""
    if not fired:
        raise NoRule("no rule sets this")
    weight = max(rule.says.weight for rule in fired)
    heaviest = tuple(rule for rule in fired if rule.says.weight == weight)
    return Setting(heaviest[0].says.value, heaviest)


def decide_item(fired: Sequence[Rule]) -> Setting:
    """As a setting, but among equals the more careful advice wins."""
    if not fired:
        raise NoRule("no rule speaks about this item")
    weight = max(rule.says.weight for rule in fired)
    heaviest = [rule for rule in fired if rule.says.weight == weight]
    value = min((rule.says.value for rule in heaviest), key=_CAREFUL.index)
    return Setting(value, tuple(rule for rule in heaviest if rule.says.value == value))


def decide_list(fired: Sequence[Rule]) -> Listed:
    """Every supported value that no stop of equal or greater weight removes, each with its rules."""
    stops = [rule for rule in fired if rule.says.effect is Effect.STOPS]
    kept: dict[str, list[Rule]] = {}
    for rule in fired:
        if rule.says.effect is not Effect.STOPS and not any(_removes(stop, rule) for stop in stops):
            kept.setdefault(rule.says.value, []).append(rule)
    return tuple((value, tuple(rules)) for value, rules in kept.items())


def _removes(stop: Rule, rule: Rule) -> bool:
    return stop.says.value == rule.says.value and stop.says.weight >= rule.says.weight


def decide_all(fired: Sequence[Rule]) -> tuple[Rule, ...]:
    """Every one of them."""
    return tuple(fired)


def decide_steps(fired: Sequence[Rule]) -> Steps:
    """The state and note of each of the ten steps, in order."""
    steps = []
    for number in range(1, 11):
        chosen = decide_setting([rule for rule in fired if rule.says.number == number])
        steps.append((number, StepState(chosen.value), chosen.because[0].says.sentence))
    return tuple(steps)


@dataclass(frozen=True, slots=True)
class Deciders:
    """Every subject's decider over one list of rules."""

    verdict: Decider[VerdictOutcome]
    basis: Decider[Listed]
    condition: Decider[Listed]
    duty: Decider[Setting]
    tell_family: Decider[Setting]
    regime: Decider[Setting]
    consent: Decider[Setting]
    item: Decider[Setting]
    steps: Decider[Steps]
    actions: Decider[tuple[Rule, ...]]
    instead: Decider[tuple[Rule, ...]]
    notes: Decider[tuple[Rule, ...]]

    @classmethod
    def over(cls, rules: Sequence[Rule]) -> Deciders:
        """Deciders for these rules, numbered by their place."""

        def about(subject: Subject, combine: Callable[[Sequence[Rule]], Decided]) -> Decider[Decided]:
            mask = sum(1 << bit for bit, rule in enumerate(rules) if rule.says.subject is subject)
            return Decider(mask, rules, combine)

        return cls(
            verdict=about(Subject.VERDICT, decide_verdict),
            basis=about(Subject.BASIS, decide_list),
            condition=about(Subject.CONDITION, decide_list),
            duty=about(Subject.DUTY, decide_setting),
            tell_family=about(Subject.TELL_FAMILY, decide_setting),
            regime=about(Subject.REGIME, decide_setting),
            consent=about(Subject.CONSENT, decide_setting),
            item=about(Subject.ITEM, decide_item),
            steps=about(Subject.STEP, decide_steps),
            actions=about(Subject.ACTION, decide_all),
            instead=about(Subject.INSTEAD, decide_all),
            notes=about(Subject.NOTE, decide_all),
        )

    @property
    def material(self) -> int:
        """The rules that count as the advice, as bits: all but notes and things to do."""
        counted = (self.duty, self.consent, self.tell_family, self.regime, self.basis, self.condition)
        mask = self.verdict.mask | self.instead.mask | self.steps.mask
        for decider in counted:
            mask |= decider.mask
        return mask

    def outcome(self, fired: int) -> tuple[object, ...]:
        """Everything but the verdict, as values that can be compared."""
        return (
            self.duty(fired).value,
            self.consent(fired).value,
            self.tell_family(fired).value,
            self.regime(fired).value,
            tuple(value for value, _ in self.basis(fired)),
            tuple(value for value, _ in self.condition(fired)),
            tuple(rule.says.value for rule in self.instead(fired)),
            tuple(state for _, state, _ in self.steps(fired)),
        )
