"""Scenarios as data: situations written from the sources with the answer each should get, and the rules they reach."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sharewell.domain.advice.evaluate import advise
from sharewell.domain.advice.guidance import PACKS_FOLDER, Guidance
from sharewell.domain.advice.situation import Situation

SCENARIOS_AT = "**/scenarios/*.toml"


class BadScenario(ValueError):
    """A scenario that cannot be read; the message names the file, the scenario and the fault."""


@dataclass(frozen=True, slots=True, eq=False)
class Scenario:
    """One situation and what its source expects of the advice. `where` is its file, such as `core/items`.

    `case` names the special case that it belongs to, if any, such as `separated-parent-with-a-court-order`.
    """

    name: str
    where: str
    source: str
    situation: Situation
    expect: Mapping[str, Any]
    case: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.name}"


def load_scenarios(folder: Path = PACKS_FOLDER) -> tuple[Scenario, ...]:
    """Every scenario of every pack, by file and then as written; raises BadScenario."""
    return tuple(
        scenario for file in sorted(folder.glob(SCENARIOS_AT)) for scenario in _scenarios(file, folder)
    )


def fired_by(scenarios: Iterable[Scenario], guidance: Guidance) -> Mapping[str, tuple[Scenario, ...]]:
    """For each rule by id, the scenarios that fire it; a rule that none fires has an empty tuple."""
    found: dict[str, list[Scenario]] = {rule.id: [] for rule in guidance.rules}
    for scenario in scenarios:
        for rule in dict.fromkeys(line.rule for line in advise(scenario.situation, guidance).trace):
            found[rule].append(scenario)
    return {rule: tuple(firing) for rule, firing in found.items()}


def untried(scenarios: tuple[Scenario, ...], guidance: Guidance) -> list[str]:
    """A sentence for each rule that no scenario fires, or that none leaves silent while it is in force."""
    firing = fired_by(scenarios, guidance)
    said = []
    for rule in guidance.rules:
        on_its_days = sum(rule.in_force(scenario.situation.on) for scenario in scenarios)
        if not firing[rule.id]:
            said.append(f"No scenario fires {rule.id}.")
        elif len(firing[rule.id]) == on_its_days:
            said.append(f"Every scenario fires {rule.id}; write one that does not.")
    return said


def _scenarios(file: Path, folder: Path) -> list[Scenario]:
    where = f"{file.parent.parent.relative_to(folder).as_posix()}/{file.stem}"
    try:
        written = tomllib.loads(file.read_text("utf-8"))["scenario"]
        return [_scenario(where, data) for data in written]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BadScenario(f"{where}: {type(fault).__name__}: {fault}") from fault


def _scenario(where: str, data: Mapping[str, Any]) -> Scenario:
    name = str(data["name"])
    try:
        situation = Situation.from_mapping(data["situation"])
    except ValueError as fault:
        raise ValueError(f"{name!r}: {fault}") from fault
    return Scenario(name, where, str(data["source"]), situation, data["expect"], str(data.get("case", "")))
