"""Every rule is fired by some scenario and left silent by some other: a rule nobody tries is a rule nobody knows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import BadScenario, fired_by, load_scenarios, untried
from tests.rules.planting import planted

SCENARIOS = load_scenarios()
NAMED = '[[scenario]]\nname = "A worry"\n'
PLANTED = "core/planted/fault"
NOTE = {"effect": "explains", "note": "planted"}


def test_every_rule_is_fired_by_a_scenario_and_left_silent_by_another() -> None:
    assert untried(SCENARIOS, load_guidance()) == {}


def test_a_rule_that_no_scenario_fires_is_found() -> None:
    never_tried = planted(
        {"urgency": ["immediate_danger"], "agreement.state": ["covers"], "nation": ["wales"]}, NOTE
    )
    assert untried(SCENARIOS, never_tried) == {PLANTED: f"No scenario fires {PLANTED}."}


def test_a_rule_that_every_scenario_fires_is_found() -> None:
    always = planted({}, NOTE)
    assert untried(SCENARIOS, always) == {
        PLANTED: f"Every scenario fires {PLANTED}; write one that does not."
    }


def test_a_day_before_a_rule_began_does_not_count_as_leaving_it_silent() -> None:
    late = planted({}, NOTE, **{"from": date(2026, 9, 30)})
    assert untried(SCENARIOS, late) == {PLANTED: f"Every scenario fires {PLANTED}; write one that does not."}


def test_a_scenario_that_was_taken_away_leaves_its_rule_untried() -> None:
    guidance = load_guidance()
    by_rule = fired_by(SCENARIOS, guidance)
    rule, only = next((rule, firing[0]) for rule, firing in by_rule.items() if len(firing) == 1)
    without = tuple(one for one in SCENARIOS if one is not only)
    assert untried(without, guidance)[rule] == f"No scenario fires {rule}."


@pytest.mark.parametrize(
    "written",
    [
        "not toml",
        "[other]",
        NAMED,
        f'{NAMED}source = "x"\n[scenario.situation]\non = 2026-06-01\nurgency = "dire"\n[scenario.expect]',
    ],
)
def test_a_scenario_that_cannot_be_read_is_named(tmp_path: Path, written: str) -> None:
    file = tmp_path / "core" / "scenarios" / "worries.toml"
    file.parent.mkdir(parents=True)
    file.write_text(written)
    with pytest.raises(BadScenario, match=r"core/scenarios/worries\.toml, line \d: "):
        load_scenarios(tmp_path)
