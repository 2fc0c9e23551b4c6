"""Take a rule away and a scenario is no longer answered as it expects; so no rule can be lost or changed unseen."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sharewell.domain.advice import Guidance, Situation, advise, load_guidance
from sharewell.domain.advice.evaluate import advice_from, evaluate
from sharewell.domain.advice.expectations import left_over
from sharewell.domain.advice.scenarios import Scenario, fired_by, load_scenarios
from tests.rules.planting import a_rule

GUIDANCE = load_guidance()
FIRED_BY = fired_by(load_scenarios(), GUIDANCE)
AT_RISK = {"on": "2026-11-22", "urgency": "significant_harm", "recipient": {"kind": "agency"}}
A_COUNCIL = {"on": "2026-11-22", "sharer": {"body": "public"}, "recipient": {"kind": "agency"}}
# Second locks: each stops what no rule supports today, and would if one were added by mistake.
SECOND_LOCKS = {
    "core/conditions/no-consent-at-risk": (AT_RISK, {"condition": "explicit_consent"}),
    "core/lawful-basis/no-consent-at-risk": (AT_RISK, {"basis": "consent"}),
    "core/lawful-basis/no-interests-for-public": (A_COUNCIL, {"basis": "legitimate_interests"}),
    "core/lawful-basis/no-recognised-for-public": (A_COUNCIL, {"basis": "recognised_legitimate_interest"}),
}


def missed(rule: str, guidance: Guidance, firing: Mapping[str, tuple[Scenario, ...]]) -> bool:
    """Whether some scenario that the rule fires is answered otherwise, or not at all, without it."""
    for scenario in firing[rule]:
        found = evaluate(scenario.situation, guidance).without(rule)
        try:
            if left_over(scenario, advice_from(found, scenario.situation, guidance)):
                return True
        except LookupError:
            return True
    return False


def test_each_rule_that_is_taken_away_is_missed_by_a_scenario() -> None:
    unmissed = {rule for rule in FIRED_BY if not missed(rule, GUIDANCE, FIRED_BY)}
    assert unmissed == set(SECOND_LOCKS)


def test_a_rule_that_adds_nothing_is_found() -> None:
    idle = GUIDANCE.with_rules(
        a_rule({"urgency": ["immediate_danger"]}, {"effect": "explains", "note": "idle"})
    )
    firing = fired_by(load_scenarios(), idle)
    assert firing["core/planted/fault"]
    assert not missed("core/planted/fault", idle, firing)


@pytest.mark.parametrize("rule", SECOND_LOCKS)
def test_a_second_lock_holds_where_the_first_is_picked(rule: str) -> None:
    situation, listed = SECOND_LOCKS[rule]
    picked = GUIDANCE.with_rules(a_rule({}, {"effect": "supports", **listed}))
    (value,) = listed.values()

    def found(guidance: Guidance) -> bool:
        advice = advise(Situation.from_mapping(situation), guidance)
        return value in advice.lawful_bases + advice.conditions

    assert not found(picked)
    assert found(picked.without_rules(rule))
