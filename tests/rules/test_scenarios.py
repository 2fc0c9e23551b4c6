"""Every scenario, written from the sources by someone who had not seen the rules, gets the answer it expects."""

from __future__ import annotations

import pytest

from sharewell.domain.advice import advise
from sharewell.domain.advice.expectations import CHECKS, left_over
from sharewell.domain.advice.scenarios import Scenario, load_scenarios

FEWEST = 400


SCENARIOS = load_scenarios()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=str)
def test_a_scenario_gets_the_answer_that_its_source_gives(scenario: Scenario) -> None:
    advice = advise(scenario.situation)
    assert scenario.source
    assert scenario.expect
    assert left_over(scenario, advice) == {}, scenario.source


def test_there_are_enough_scenarios_and_each_has_its_own_name() -> None:
    names = [str(scenario) for scenario in SCENARIOS]
    assert len(names) >= FEWEST
    assert len(set(names)) == len(names)


def test_a_scenario_with_a_wrong_expectation_is_caught() -> None:
    advice = advise(SCENARIOS[0].situation)
    wrong = {
        "verdict": "nonsense",
        "consent_needed": not advice.consent_needed,
        "lawful_bases": ["nonsense"],
        "steps": {"1": "nonsense"},
        "ask_include": ["x"],
    }
    assert all(CHECKS[key](advice, wanted) for key, wanted in wrong.items())
