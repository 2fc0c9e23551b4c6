"""Each scenario is answered exactly as recorded, and each rule is silent at its near misses."""

from __future__ import annotations

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import load_scenarios
from tests.rules.recorded import (
    answers_now,
    missed,
    near_misses_now,
    recorded_answers,
    recorded_near_misses,
    speaks,
)

GUIDANCE = load_guidance()
SCENARIOS = load_scenarios()
BY_NAME = {str(scenario): scenario for scenario in SCENARIOS}
HOW = "Run scripts/record_answers.py and read what differs."


def test_each_scenario_is_answered_exactly_as_recorded() -> None:
    kept, now = recorded_answers(), answers_now(SCENARIOS, GUIDANCE)
    differ = {
        name: {
            key: (kept.get(name, {}).get(key), said)
            for key, said in answer.items()
            if kept.get(name, {}).get(key) != said
        }
        for name, answer in now.items()
        if kept.get(name) != answer
    }
    assert differ == {}, HOW
    assert set(kept) == set(now), HOW


def test_each_rule_is_silent_at_the_near_miss_of_each_of_its_conditions() -> None:
    kept = recorded_near_misses()
    assert {(near.rule, near.key) for near in kept} == {
        (rule.id, key) for rule in GUIDANCE.rules for key in rule.when
    }
    assert kept == list(near_misses_now(SCENARIOS, GUIDANCE)), HOW
    assert [near for near in kept if speaks(near.rule, missed(near, BY_NAME[near.scenario]), GUIDANCE)] == []
    assert [near for near in kept if not speaks(near.rule, BY_NAME[near.scenario].situation, GUIDANCE)] == []
