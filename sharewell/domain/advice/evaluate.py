"""From a situation to advice: every rule in force is evaluated, every outcome kept, and only then combined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.answer import Action, Advice, Fired, Instead, ItemAnswer, Reason, Step
from sharewell.domain.advice.deciders import VerdictOutcome, rules_in, with_items
from sharewell.domain.advice.facts import FACTS_BY_KEY, ITEM_FACTS, SITUATION_FACTS
from sharewell.domain.advice.guidance import Epoch, Guidance, answers_of, item_answers_of
from sharewell.domain.advice.loading import load_guidance
from sharewell.domain.advice.questions import questions
from sharewell.domain.advice.rule import Rule
from sharewell.domain.advice.situation import Situation
from sharewell.domain.advice.words import HEADLINES, NOTHING_CAN_GO, RING_999, SOME_STAYS


class OtherGuidance(LookupError):
    """The guidance at hand is not the one that an earlier advice was given under."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Which rules fired for one situation, as bits, for the whole and for each item."""

    epoch: Epoch
    answers: tuple[str, ...]
    item_answers: tuple[tuple[str, ...], ...]
    fired: int
    fired_for_items: tuple[int, ...]

    def without(self, rule_id: str) -> Evaluation:
        """As though this one rule had not fired."""
        fired = self.fired & ~_bits_of(rule_id, self.epoch.rules)
        item_bits = _bits_of(rule_id, self.epoch.item_rules)
        for_items = tuple(bits & ~item_bits for bits in self.fired_for_items)
        return replace(self, fired=fired, fired_for_items=for_items)


def _bits_of(rule_id: str, rules: Sequence[Rule]) -> int:
    return sum(1 << place for place, rule in enumerate(rules) if rule.id == rule_id)


def evaluate(situation: Situation, guidance: Guidance) -> Evaluation:
    """Every rule that fires; raises NoLawForDate where no rules hold on the day."""
    epoch = guidance.epoch(situation.on)
    answers = answers_of(situation)
    item_answers = tuple(item_answers_of(item) for item in situation.items)
    still_open = epoch.open_for_items(answers) if item_answers else 0
    return Evaluation(
        epoch,
        answers,
        item_answers,
        epoch.fired(answers),
        tuple(epoch.fired_for_item(still_open, item) for item in item_answers),
    )


def rules_fired(situation: Situation, guidance: Guidance) -> tuple[str, ...]:
    """The ids of the rules that fire, each once: quicker than the trace of the whole advice."""
    found = evaluate(situation, guidance)
    fired = [*rules_in(found.fired, found.epoch.rules)]
    for item in found.fired_for_items:
        fired.extend(rules_in(item, found.epoch.item_rules))
    return tuple(dict.fromkeys(rule.id for rule in fired))


def advise(situation: Situation, guidance: Guidance | None = None) -> Advice:
    """What the rules say of a situation, under the shipped guidance unless another is given.

    Raises NoLawForDate where no rules hold on the day of the situation.
    """
    rules = load_guidance() if guidance is None else guidance
    return advice_from(evaluate(situation, rules), situation, rules)


def advice_from(found: Evaluation, situation: Situation, rules: Guidance) -> Advice:
    """The advice that the fired rules come to; raises NoRule where they leave something unanswered."""
    decide, fired, day = found.epoch.decide, found.fired, situation.on
    items = _items(found)
    outcome = decide.verdict(fired)
    verdict = with_items(outcome.base, outcome.floor, [item.advice for item in items])
    return Advice(
        situation=situation,
        answer=_answer(situation, verdict, outcome),
        verdict=verdict,
        duty=v.Duty(decide.duty(fired).value),
        consent_needed=decide.consent(fired).value == v.YesNo.YES,
        tell_family=v.TellFamily(decide.tell_family(fired).value),
        regime=v.Regime(decide.regime(fired).value),
        lawful_bases=tuple(v.LawfulBasis(value) for value, _ in decide.basis(fired)),
        conditions=tuple(v.Condition(value) for value, _ in decide.condition(fired)),
        items=items,
        instead=tuple(
            Instead(v.Sector(rule.says.value), rule.says.sentence) for rule in decide.instead(fired)
        ),
        ask=questions(found.epoch, found.answers, found.item_answers),
        actions=_actions(found, day),
        steps=tuple(Step(number, state, note) for number, state, note in decide.steps(fired)),
        reasons=_reasons(found, day),
        tracing=partial(_trace, found),
        guidance_version=rules.version,
        guidance_sha256=rules.sha256,
    )


def replay(mapping: object, guidance_sha256: str, guidance: Guidance | None = None) -> Advice:
    """The advice given earlier for this situation, given again; raises OtherGuidance under other rules."""
    rules = load_guidance() if guidance is None else guidance
    if rules.sha256 != guidance_sha256:
        raise OtherGuidance(f"The guidance at hand is {rules.sha256}, not {guidance_sha256}.")
    return advise(Situation.from_mapping(mapping), rules)


def _answer(situation: Situation, verdict: v.Verdict, outcome: VerdictOutcome) -> tuple[str, ...]:
    sharing = verdict.openness > v.Verdict.GET_ADVICE_FIRST.openness
    if situation.urgency is v.Urgency.IMMEDIATE_DANGER and not sharing:
        return (RING_999, HEADLINES[verdict], outcome.because[0].says.sentence)
    if verdict is not outcome.base and verdict is v.Verdict.GET_ADVICE_FIRST:
        return (HEADLINES[verdict], NOTHING_CAN_GO)
    because = (HEADLINES[verdict], outcome.because[0].says.sentence)
    return because if verdict is outcome.base else (*because, SOME_STAYS)


def _items(found: Evaluation) -> tuple[ItemAnswer, ...]:
    decide = found.epoch.decide_item.item
    settings = (decide(fired) for fired in found.fired_for_items)
    return tuple(
        ItemAnswer(
            place,
            v.ItemAdvice(setting.value),
            tuple(dict.fromkeys(rule.says.sentence for rule in setting.because)),
        )
        for place, setting in enumerate(settings)
    )


def _actions(found: Evaluation, day: date) -> tuple[Action, ...]:
    rules = dict.fromkeys(found.epoch.decide.actions(found.fired))
    for fired in found.fired_for_items:
        rules.update(dict.fromkeys(found.epoch.decide_item.actions(fired)))
    ordered = sorted(rules, key=lambda rule: -rule.says.weight)
    return tuple(
        Action(
            rule.id,
            rule.says.value,
            rule.says.within,
            rule.says.working_days,
            found.epoch.cite(rule, day),
        )
        for rule in ordered
    )


def _reasons(found: Evaluation, day: date) -> tuple[Reason, ...]:
    decide, fired = found.epoch.decide, found.fired
    because: list[Rule] = [*decide.verdict(fired).because]
    for setting in (decide.duty, decide.consent, decide.tell_family):
        because.extend(setting(fired).because)
    for listing in (decide.basis, decide.condition):
        because.extend(rule for _, rules in listing(fired) for rule in rules)
    because.extend(decide.regime(fired).because)
    because.extend(decide.notes(fired))
    return tuple(
        Reason(rule.id, rule.says.effect.value, rule.says.sentence, found.epoch.cite(rule, day))
        for rule in because
    )


def _trace(found: Evaluation) -> tuple[Fired, ...]:
    epoch = found.epoch
    keys = [fact.key for fact in SITUATION_FACTS]
    read = dict(zip(keys, found.answers, strict=True))
    lines = [Fired(rule.id, _read(rule, read)) for rule in rules_in(found.fired, epoch.rules)]
    for place, (fired, answers) in enumerate(zip(found.fired_for_items, found.item_answers, strict=True)):
        known = read | dict(zip((fact.key for fact in ITEM_FACTS), answers, strict=True))
        lines.extend(Fired(rule.id, _read(rule, known), place) for rule in rules_in(fired, epoch.item_rules))
    return tuple(lines)


def _read(rule: Rule, answers: dict[str, str]) -> dict[str, str]:
    return {key: answers[key] for key in sorted(rule.when, key=_ORDER.__getitem__)}


_ORDER = {key: place for place, key in enumerate(FACTS_BY_KEY)}
