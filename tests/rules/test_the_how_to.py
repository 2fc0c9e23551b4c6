"""The rule that the how-to adds can be added as it stands there."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

from sharewell.domain.advice import Guidance, load_guidance
from sharewell.domain.advice.expectations import CHECKS
from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.proof import broken_by, lawfulness, safety
from sharewell.domain.advice.scenarios import fired_by, load_scenarios

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "add-a-rule.md"
RULE, SOURCE, SCENARIO = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.S)
NEW = tomllib.loads(RULE)["id"]


def _with_what_the_page_adds(folder: Path) -> Guidance:
    packs = shutil.copytree(PACKS_FOLDER, folder / "guidance")
    file = (packs / NEW).with_suffix(".toml")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(RULE, "utf-8")
    with (packs / "sources.toml").open("a", encoding="utf-8") as sources:
        sources.write(f"\n{SOURCE}")
    scenarios = packs / "sectors" / "early_years" / "scenarios" / "nurseries.toml"
    scenarios.parent.mkdir(exist_ok=True)
    scenarios.write_text(SCENARIO, "utf-8")
    return load_guidance(packs)


def test_the_rule_of_the_how_to_loads_is_fired_by_its_scenario_and_holds(tmp_path: Path) -> None:
    guidance = _with_what_the_page_adds(tmp_path)
    scenarios = load_scenarios(tmp_path / "guidance")
    (scenario,) = fired_by(scenarios, guidance)[NEW]
    assert tomllib.loads(SCENARIO)["scenario"][0]["name"] == scenario.name
    for proof in (safety.danger_is_shared_now, lawfulness.every_rule_can_speak_and_be_silent):
        assert list(broken_by(guidance, proof)) == []


def test_the_how_to_names_every_expectation_that_a_scenario_may_have() -> None:
    page = PAGE.read_text("utf-8")
    for key in CHECKS:
        plain = re.sub(r"^(lawful_bases|conditions)_(include|exclude)$", r"\1", key).replace(
            "_exclude", "_include"
        )
        assert f"`{plain}`" in page
