"""The ten things that must always hold, proved over the whole space; and for each a planted rule that breaks it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sharewell.domain.advice import Guidance, load_guidance
from sharewell.domain.advice.proof import OF_THE_PACKS, broken_by, lawfulness, laws, prove, safety
from sharewell.domain.advice.proof.packs import packs_only_ever_add
from sharewell.domain.advice.rule import Subject
from sharewell.domain.advice.vocabulary import Duty, Verdict
from tests.rules.planting import a_rule, planted

pytestmark = pytest.mark.slow

SECONDS = 60.0
STOP = {"effect": "stops", "verdict": "get_advice_first", "weight": 99}
OPEN = {"effect": "supports", "verdict": "share", "weight": 60}
INCLUDE = {"effect": "sets", "item": "include", "weight": 200}
LEAVE = {"effect": "sets", "item": "leave_out", "weight": 200}


def test_everything_that_must_always_hold_holds_for_every_situation_on_every_day() -> None:
    began = time.thread_time()
    assert [str(finding) for finding in prove(load_guidance())] == []
    assert time.thread_time() - began < SECONDS


FAULTS = [
    # 1: a missing training record, say, holds up significant harm where a confidence is owed
    (safety.significant_harm_is_shared, {"urgency": ["significant_harm"], "confidence.owed": ["yes"]}, STOP),
    # 2: no agreement, so no emergency
    (
        safety.danger_is_shared_now,
        {"urgency": ["immediate_danger"], "agreement.state": ["none"]},
        {"effect": "stops", "verdict": "share", "weight": 99},
    ),
    # 3: the more urgent, the less open; and an item that drops out as it gets urgent
    (
        safety.more_urgent_is_never_less_open,
        {"urgency": ["immediate_danger"], "purpose": ["record_transfer"]},
        STOP,
    ),
    (
        safety.more_urgent_is_never_less_open,
        {"urgency": ["immediate_danger"], "item.kind": ["image"]},
        LEAVE,
    ),
    # 3: not knowing who they are is taken for knowing; an item nobody named goes
    (
        safety.unknown_is_never_more_open,
        {"recipient.verified": ["unknown"], "urgency": ["welfare_concern"]},
        OPEN,
    ),
    (safety.unknown_is_never_more_open, {"item.needed": ["unknown"]}, INCLUDE),
    # 4: a one-off worry waits for an agreement; an item does
    (
        safety.agreement_never_changes_a_one_off,
        {"agreement.state": ["expired"], "urgency": ["welfare_concern"]},
        STOP,
    ),
    (safety.agreement_never_changes_a_one_off, {"agreement.state": ["none"], "item.kind": ["health"]}, LEAVE),
    # 5: a refusal stops it; a secret stops it; consent is named; consent is asked for
    (
        safety.wishes_and_confidence_never_stop_serious_harm,
        {"family.wishes": ["objected"], "urgency": ["significant_harm"]},
        STOP,
    ),
    (
        safety.wishes_and_confidence_never_stop_serious_harm,
        {"confidence.owed": ["yes"], "urgency": ["significant_harm"]},
        STOP,
    ),
    (
        safety.wishes_and_confidence_never_stop_serious_harm,
        {"family.wishes": ["agreed"]},
        {"effect": "supports", "basis": "consent", "weight": 200},
    ),
    (
        safety.wishes_and_confidence_never_stop_serious_harm,
        {"confidence.owed": ["yes"]},
        {"effect": "sets", "consent_needed": "yes", "weight": 99},
    ),
    # 6: a hidden address goes where nobody asked about links; a referrer's telephone number goes
    (
        safety.nobody_in_hiding_is_given_away,
        {"item.kind": ["protected_address"], "recipient.linked_to_person_of_concern": ["unknown"]},
        INCLUDE,
    ),
    (
        safety.nobody_in_hiding_is_given_away,
        {"item.about": ["referrer"], "item.kind": ["contact_details"]},
        INCLUDE,
    ),
    # 7: the press learns of a child
    (safety.outsiders_learn_nothing, {"recipient.kind": ["media"], "item.about": ["child"]}, INCLUDE),
    # 8: a rule that a heavier one always drowns
    (
        lawfulness.every_rule_can_speak_and_be_silent,
        {"item.needed": ["no"], "recipient.kind": ["media"]},
        {"effect": "sets", "item": "leave_out", "weight": 1},
    ),
    # 9: a council weighs its own interests; the recognised basis before its day; the duty in Scotland, for a club
    (
        lawfulness.interests_are_not_for_public_bodies,
        {"sharer.body": ["public"]},
        {"effect": "supports", "basis": "legitimate_interests", "weight": 200},
    ),
    (
        lawfulness.interests_are_not_for_public_bodies,
        {"sharer.body": ["voluntary"]},
        {"effect": "supports", "basis": "recognised_legitimate_interest"},
    ),
    (
        lawfulness.a_duty_reaches_no_further_than_its_law,
        {"nation": ["scotland"]},
        {"effect": "sets", "duty": "must", "weight": 99},
    ),
    (
        lawfulness.a_duty_reaches_no_further_than_its_law,
        {"sharer.sector": ["sport"], "nation": ["england"]},
        {"effect": "supports", "basis": "legal_obligation"},
    ),
    # 10: two rules of equal weight that say different things
    (
        lawfulness.equals_never_contradict,
        {"family.telling": ["safe"], "urgency": ["no_concern"]},
        {"effect": "sets", "tell_family": "do_not_tell"},
    ),
    (lawfulness.equals_never_contradict, {"purpose": ["direct_care"]}, {**STOP, "weight": 8}),
    (
        lawfulness.equals_never_contradict,
        {"purpose": ["direct_care"]},
        {"effect": "supports", "verdict": "share_now", "weight": 8},
    ),
    (
        lawfulness.equals_never_contradict,
        {"urgency": ["immediate_danger"]},
        {"effect": "stops", "basis": "vital_interests"},
    ),
]


@pytest.mark.parametrize(("proof", "when", "says"), FAULTS)
def test_a_planted_rule_turns_its_proof_red(proof: Any, when: dict[str, Any], says: dict[str, Any]) -> None:
    assert next(broken_by(planted(when, says), proof), None)


def test_a_rule_that_always_fires_is_found() -> None:
    rule = a_rule({}, {"effect": "explains", "note": "always"})
    broken = broken_by(load_guidance().with_rules(rule), lawfulness.every_rule_can_speak_and_be_silent)
    assert "cannot fail to fire" in str(next(broken))


def test_a_situation_that_no_rule_answers_is_found_and_shown() -> None:
    gap = load_guidance().without_rules("core/telling/unknown")
    found = [str(finding) for finding in broken_by(gap, lawfulness.every_situation_gets_an_answer)]
    assert "no rule gives tell_family" in found[0]
    assert "family.telling = unknown" in found[0]


def test_items_that_would_open_a_verdict_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        safety, "with_items", lambda base, floor, items: Verdict.SHARE if len(items) == 1 else base
    )
    assert list(broken_by(load_guidance(), safety.items_only_ever_narrow))


def test_how_an_item_is_marked_may_depend_on_wishes_but_not_whether_it_goes() -> None:
    marked = {"effect": "sets", "item": "include_marked", "weight": 15}
    when = {"family.wishes": ["objected"], "item.kind": ["education"], "item.needed": ["yes"]}
    guidance = planted(when, marked)
    assert not list(broken_by(guidance, safety.wishes_and_confidence_never_stop_serious_harm))


def test_whoever_says_what_body_they_are_is_given_a_lawful_basis() -> None:
    only = {
        "sharer.body": ("public", "private", "voluntary"),
        "recipient.kind": ("agency", "parent_or_carer", "child", "overseas_agency"),
    }
    for law in laws(load_guidance()):
        space = law.about(Subject.BASIS)
        without = [seen for fired, seen in space.reached(only).items() if not space.decide.basis(fired)]
        assert without == []


def test_where_the_law_says_must_the_verdict_is_to_share() -> None:
    for law in laws(load_guidance()):
        space = law.about(Subject.VERDICT, Subject.DUTY)
        for fired, seen in space.reached(
            {"prompt": ("own_initiative", "request", "routine", "unknown")}
        ).items():
            if space.decide.duty(fired).value == Duty.MUST:
                assert space.decide.verdict(fired).base.openness >= Verdict.SHARE.openness, seen


def test_a_fault_of_core_that_a_pack_happens_to_mend_is_found() -> None:
    clubs = {"urgency": ["significant_harm"], "sharer.sector": ["sport"]}
    mended = load_guidance().with_rules(
        a_rule(clubs, STOP),
        a_rule(clubs, {**OPEN, "weight": 100}, id="sectors/sport/planted/mend"),
    )
    assert not list(broken_by(mended, safety.significant_harm_is_shared))
    found = [str(finding) for finding in packs_only_ever_add(mended)]
    assert any("with core alone, significant harm is not shared" in one for one in found)


def _first_finding(guidance: Guidance) -> str:
    return next(str(finding) for check in OF_THE_PACKS for finding in check(guidance))


def test_a_rule_that_cites_nothing_known_or_nothing_in_force_is_found() -> None:
    when, says = {"urgency": ["no_concern"]}, {"effect": "explains", "note": "x"}
    cited = {"part": "x", "checked": date(2026, 11, 22), "seen": "source"}
    nowhere = planted(when, says, sources=[{"id": "nowhere", **cited}])
    assert "not among the sources" in str(next(iter(lawfulness.every_rule_cites_a_source_in_force(nowhere))))
    too_new = planted(when, says, sources=[{"id": "duaa-2025", **cited}])
    assert "no source in force" in _first_finding(too_new)
    assert "no source in force" in _first_finding(
        load_guidance().with_rules(replace(a_rule(when, says), sources=()))
    )


def test_a_gap_and_an_overlap_between_a_rule_and_its_successor_are_found() -> None:
    when, says = {"urgency": ["no_concern"]}, {"effect": "explains", "note": "x"}
    old = "core/lawful-basis/legitimate-interests-before-2026"
    for day in (date(2026, 2, 4), date(2026, 2, 6)):
        late = planted(when, says, **{"from": day, "follows": old})
        assert "gap or overlaps" in _first_finding(late)
    assert "nothing follows" in _first_finding(planted(when, says, until=date(2024, 1, 1)))
    assert "gap or overlaps" in _first_finding(planted(when, says, follows="core/no/such-rule"))
