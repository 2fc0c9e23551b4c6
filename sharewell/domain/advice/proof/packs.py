"""That packs only ever add: what must always hold holds for core alone, and for core with any one pack beside it.

Otherwise a pack could mend by chance what core breaks, and whoever takes the pack out would not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.proof import lawfulness, safety
from sharewell.domain.advice.proof.findings import Finding, Proof, laws
from sharewell.domain.advice.rule import Rule, Subject

CORE = "core"
DECIDING = frozenset(
    {
        Subject.VERDICT,
        Subject.ITEM,
        Subject.BASIS,
        Subject.DUTY,
        Subject.CONSENT,
        Subject.TELL_FAMILY,
        Subject.REGIME,
    }
)
OF_EACH_PACK: tuple[Proof, ...] = (
    safety.significant_harm_is_shared,
    safety.danger_is_shared_now,
    safety.more_urgent_is_never_less_open,
    safety.unknown_is_never_more_open,
    safety.agreement_never_changes_a_one_off,
    safety.wishes_and_confidence_never_stop_serious_harm,
    safety.nobody_in_hiding_is_given_away,
    safety.outsiders_learn_nothing,
    lawfulness.interests_are_not_for_public_bodies,
    lawfulness.a_duty_reaches_no_further_than_its_law,
    lawfulness.every_situation_gets_an_answer,
)


def packs_only_ever_add(guidance: Guidance) -> Iterator[Finding]:
    """1 to 7, 9 and 10 hold for core alone and for core with any one pack that decides anything."""
    for pack in (CORE, *_deciding_packs(guidance)):
        alone = _only(guidance, {CORE, pack})
        for proof in OF_EACH_PACK:
            for law in laws(alone):
                for found in islice(proof(law), 1):
                    yield Finding(found.law, f"with {pack} alone, {found.says}", found.on, found.situation)


def pack_of(rule: Rule) -> str:
    """The pack that a rule belongs to: core, or a folder such as `nations/wales`."""
    first, second, *_ = rule.id.split("/")
    return CORE if first == CORE else f"{first}/{second}"


def _deciding_packs(guidance: Guidance) -> list[str]:
    deciding = {pack_of(rule) for rule in guidance.rules if rule.says.subject in DECIDING}
    return sorted(deciding - {CORE})


def _only(guidance: Guidance, packs: set[str]) -> Guidance:
    kept = tuple(rule for rule in guidance.rules if pack_of(rule) in packs)
    return Guidance(kept, guidance.sources, guidance.version, guidance.sha256)
