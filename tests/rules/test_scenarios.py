"""Every scenario, written from the sources by someone who had not seen the rules, gets the answer it expects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from sharewell.domain.advice import Advice, advise
from sharewell.domain.advice.scenarios import Scenario, load_scenarios

FEWEST = 400


SCENARIOS = load_scenarios()


def _some_include(texts: list[str], wanted: list[str]) -> list[str]:
    return [part for part in wanted if not any(part.lower() in text.lower() for text in texts)]


def _actions(advice: Advice, wanted: list[str]) -> list[str]:
    return _some_include([f"{action.rule} {action.what}" for action in advice.actions], wanted)


def _instead(advice: Advice, wanted: list[str]) -> list[str]:
    return _some_include([f"{one.sector.value} {one.what}" for one in advice.instead], wanted)


def _item_reasons(advice: Advice, wanted: list[str]) -> list[str]:
    return _some_include([reason for item in advice.items for reason in item.reasons], wanted)


def _steps(advice: Advice, wanted: Mapping[str, str]) -> Mapping[str, str]:
    states = {str(step.step): step.state.value for step in advice.steps}
    return {number: states[number] for number, state in wanted.items() if states[number] != state}


def _bases(advice: Advice) -> set[str]:
    return {basis.value for basis in advice.lawful_bases}


def _conditions(advice: Advice) -> set[str]:
    return {condition.value for condition in advice.conditions}


def _plain(key: str) -> Callable[[Advice, Any], Any]:
    def found_instead(advice: Advice, wanted: Any) -> list[Any]:
        # In a list, so that a false where true was wanted does not pass for nothing left over.
        found = advice.to_json()[key]
        return [] if found == wanted else [found]

    return found_instead


def left_over(scenario: Scenario, advice: Advice) -> dict[str, Any]:
    """What the advice leaves over of what the scenario expects, by what was expected; empty where all is met."""
    left = {key: CHECKS[key](advice, wanted) for key, wanted in scenario.expect.items()}
    return {key: found for key, found in left.items() if found}


# What each expectation leaves over: nothing where it is met, what was found or missing where it is not.
CHECKS: dict[str, Callable[[Advice, Any], Any]] = {
    **{key: _plain(key) for key in ("verdict", "duty", "consent_needed", "tell_family", "regime")},
    "lawful_bases": lambda advice, wanted: _bases(advice) ^ set(wanted),
    "lawful_bases_include": lambda advice, wanted: set(wanted) - _bases(advice),
    "lawful_bases_exclude": lambda advice, wanted: set(wanted) & _bases(advice),
    "conditions": lambda advice, wanted: _conditions(advice) ^ set(wanted),
    "conditions_include": lambda advice, wanted: set(wanted) - _conditions(advice),
    "conditions_exclude": lambda advice, wanted: set(wanted) & _conditions(advice),
    "items": lambda advice, wanted: (
        None
        if [item.advice.value for item in advice.items] == wanted
        else [i.advice.value for i in advice.items]
    ),
    "item_reasons_include": _item_reasons,
    "actions_include": _actions,
    "instead_include": _instead,
    "ask_include": lambda advice, wanted: set(wanted) - set(advice.ask),
    "reasons_include": lambda advice, wanted: set(wanted) - {reason.rule for reason in advice.reasons},
    "steps": _steps,
}


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
