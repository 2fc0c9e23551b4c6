"""Proofs over the whole space of situations that what must always hold does hold, with an example where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.proof import lawfulness, safety
from sharewell.domain.advice.proof.findings import Finding, Proof, laws
from sharewell.domain.advice.proof.packs import packs_only_ever_add

PROOFS: tuple[Proof, ...] = (
    safety.significant_harm_is_shared,
    safety.danger_is_shared_now,
    safety.more_urgent_is_never_less_open,
    safety.unknown_is_never_more_open,
    safety.items_only_ever_narrow,
    safety.agreement_never_changes_a_one_off,
    safety.wishes_and_confidence_never_stop_serious_harm,
    safety.nobody_in_hiding_is_given_away,
    safety.outsiders_learn_nothing,
    lawfulness.every_rule_can_speak_and_be_silent,
    lawfulness.interests_are_not_for_public_bodies,
    lawfulness.a_duty_reaches_no_further_than_its_law,
    lawfulness.every_situation_gets_an_answer,
    lawfulness.equals_never_contradict,
)
OF_THE_PACKS = (
    lawfulness.every_rule_cites_a_source_in_force,
    lawfulness.successors_follow_without_gap_or_overlap,
    packs_only_ever_add,
)
# Of one broken law a few examples say as much as a thousand.
EXAMPLES = 3


def prove(guidance: Guidance) -> list[Finding]:
    """Everything that breaks what must always hold, for every day and every situation; empty where all holds."""
    found = [finding for check in OF_THE_PACKS for finding in islice(check(guidance), EXAMPLES)]
    for proof in PROOFS:
        found.extend(broken_by(guidance, proof))
    return found


def broken_by(guidance: Guidance, proof: Proof) -> Iterator[Finding]:
    """What one proof finds, a few examples for each stretch of days."""
    for law in laws(guidance):
        yield from islice(proof(law), EXAMPLES)


__all__ = ["OF_THE_PACKS", "PROOFS", "Finding", "broken_by", "laws", "prove"]
