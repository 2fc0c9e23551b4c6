"""What must always hold of sources, bases, duties and the rules as a whole: numbers 8 to 10."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.proof.boxes import WHOLE, Box, box_of, example, overlap, remains
from sharewell.domain.advice.proof.duties import NO_ORDER, reaches
from sharewell.domain.advice.proof.findings import Finding, Law
from sharewell.domain.advice.proof.walk import Only, Space, Witness
from sharewell.domain.advice.rule import Effect, Rule, Subject
from sharewell.domain.advice.vocabulary import Duty, LawfulBasis, Verdict

_A_DAY = timedelta(days=1)
RECOGNISED_FROM = date(2026, 2, 5)
INTERESTS = (LawfulBasis.LEGITIMATE_INTERESTS.value, LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST.value)
SET_ONCE = (Subject.DUTY, Subject.TELL_FAMILY, Subject.REGIME, Subject.CONSENT, Subject.ITEM)


def every_rule_cites_a_source_in_force(guidance: Guidance) -> Iterator[Finding]:
    """8: on each day of a rule's life at least one of its sources is in force, and every source resolves."""
    for rule in guidance.rules:
        unknown = [cited.id for cited in rule.sources if cited.id not in guidance.sources]
        if unknown:
            yield Finding("8", f"{rule.id} cites {unknown[0]}, which is not among the sources", rule.from_)
        elif not any(_covers(guidance, cited.id, rule) for cited in rule.sources):
            yield Finding("8", f"{rule.id} cites no source in force for all of its days", rule.from_)


def successors_follow_without_gap_or_overlap(guidance: Guidance) -> Iterator[Finding]:
    """8: a rule that ends is followed from the next day on, and whoever follows begins on just that day."""
    by_id = {rule.id: rule for rule in guidance.rules}
    followed = {rule.follows for rule in guidance.rules if rule.follows}
    for rule in guidance.rules:
        if rule.until is not None and (rule.until < rule.from_ or rule.id not in followed):
            yield Finding("8", f"{rule.id} ends and nothing follows it", rule.from_)
        before = by_id.get(rule.follows)
        if rule.follows and (before is None or before.until is None or rule.from_ != before.until + _A_DAY):
            yield Finding("8", f"{rule.id} leaves a gap or overlaps with {rule.follows}", rule.from_)


def every_rule_can_speak_and_be_silent(law: Law) -> Iterator[Finding]:
    """8: each rule fires somewhere without a heavier rule drowning it, and does not fire everywhere."""
    for rule in law.rules:
        if not rule.when:
            yield Finding("8", f"{rule.id} cannot fail to fire", law.on)
        if not _is_heard(rule, _heavier(rule, law)):
            yield Finding("8", f"{rule.id} can never be heard", law.on)


def interests_are_not_for_public_bodies(law: Law) -> Iterator[Finding]:
    """9: public bodies get neither interest basis, and nobody the recognised one before its day."""
    space = law.about(Subject.BASIS)
    for fired, witness in space.reached({"sharer.body": ("public",)}).items():
        if any(basis in INTERESTS for basis, _ in space.decide.basis(fired)):
            yield Finding("9", "a public body is given an interest basis", law.on, witness)
    if law.on < RECOGNISED_FROM:
        yield from _never(space, law, {}, INTERESTS[1], "the recognised basis before its day")


def a_duty_reaches_no_further_than_its_law(law: Law) -> Iterator[Finding]:
    """9: without a court order, must and legal obligation stay within the nation, bodies and days of a known duty."""
    basis = LawfulBasis.LEGAL_OBLIGATION.value
    for space, fired, witness in _outside_every_duty(law, Subject.DUTY):
        if space.decide.duty(fired).value == Duty.MUST:
            yield Finding("9", "a duty outside its nation, bodies or days", law.on, witness)
    for space, fired, witness in _outside_every_duty(law, Subject.BASIS):
        if basis in dict(space.decide.basis(fired)):
            yield Finding("9", "a legal obligation outside the duty", law.on, witness)


def every_situation_gets_an_answer(law: Law) -> Iterator[Finding]:
    """10: nothing is left of the whole space once the boxes of a subject's rules are taken from it."""
    for name, rules in _single_answers(law):
        for gap in _gaps(rules)[:1]:
            yield Finding("10", f"no rule gives {name}", law.on, tuple(example(gap).items()))


def equals_never_contradict(law: Law) -> Iterator[Finding]:
    """10: no two rules of equal weight that can fire together say different things of one subject."""
    for place, one in enumerate(law.rules):
        for other in law.rules[place + 1 :]:
            if _contradict(one, other):
                shared = overlap(one, other)
                if shared is not None:
                    found = f"{one.id} and {other.id} contradict each other"
                    yield Finding("10", found, law.on, tuple(shared.items()))


def _outside_every_duty(law: Law, subject: Subject) -> Iterator[tuple[Space, int, Witness]]:
    """What fires where no duty reaches: the duties walk along as rules that mark their reach and say nothing."""
    speaking = tuple(rule for rule in law.rules if rule.says.subject is subject)
    space = Space((*speaking, *reaches(law.on)))
    for fired, witness in space.reached(NO_ORDER).items():
        if not fired >> len(speaking):
            yield space, fired, witness


def _covers(guidance: Guidance, source_id: str, rule: Rule) -> bool:
    source = guidance.sources[source_id]
    return source.in_force(rule.from_) and (
        source.until is None or (rule.until is not None and rule.until <= source.until)
    )


def _heavier(rule: Rule, law: Law) -> tuple[Rule, ...]:
    """The heavier rules that settle the same matter; none where rules add to each other."""
    if rule.says.subject not in (*SET_ONCE, Subject.STEP):
        return ()
    return tuple(
        other for other in law.rules if _same_matter(rule, other) and other.says.weight > rule.says.weight
    )


def _same_matter(one: Rule, other: Rule) -> bool:
    return one.says.subject is other.says.subject and one.says.number == other.says.number


@lru_cache(maxsize=4096)
def _gaps(rules: tuple[Rule, ...]) -> list[Box]:
    """What no rule covers. Most stretches of days share their rules, so each list is worked out once."""
    return remains(WHOLE, [box_of(rule.when) for rule in rules])


@lru_cache(maxsize=4096)
def _is_heard(rule: Rule, heavier: tuple[Rule, ...]) -> bool:
    return bool(remains(box_of(rule.when), [box_of(other.when) for other in heavier]))


def _single_answers(law: Law) -> Iterator[tuple[str, tuple[Rule, ...]]]:
    speaking = [rule for rule in law.rules if rule.says.effect is not Effect.HOLDS]
    for subject in (Subject.VERDICT, *SET_ONCE):
        yield subject.value, tuple(rule for rule in speaking if rule.says.subject is subject)
    for number in range(1, 11):
        steps = tuple(
            rule for rule in speaking if rule.says.subject is Subject.STEP and rule.says.number == number
        )
        yield f"step {number}", steps


def _contradict(one: Rule, other: Rule) -> bool:
    if not _same_matter(one, other) or one.says.weight != other.says.weight:
        return False
    if one.says.subject is Subject.VERDICT:
        return _verdicts_contradict(one, other)
    if one.says.subject in (Subject.BASIS, Subject.CONDITION):
        return one.says.effect is not other.says.effect and one.says.value == other.says.value
    return one.says.subject in (*SET_ONCE, Subject.STEP) and one.says.value != other.says.value


def _verdicts_contradict(one: Rule, other: Rule) -> bool:
    if Effect.HOLDS in (one.says.effect, other.says.effect):
        return False
    if one.says.effect is other.says.effect:
        return one.says.value != other.says.value
    support, stop = (one, other) if one.says.effect is Effect.SUPPORTS else (other, one)
    return Verdict(support.says.value).openness > Verdict(stop.says.value).openness


def _never(space: Space, law: Law, only: Only, basis: str, says: str) -> Iterator[Finding]:
    for fired, witness in space.reached(only).items():
        if basis in dict(space.decide.basis(fired)):
            yield Finding("9", says, law.on, witness)
