"""Scenarios as data: situations written from the sources with the answer each should get, and the rules they reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.evaluate import rules_fired
from sharewell.domain.advice.faults import BadScenario, Fault, write_one_of
from sharewell.domain.advice.files import PACKS_FOLDER, Files, is_scenarios, other_files, pack_of, parts_of
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.reading import Reading, Table, read_toml
from sharewell.domain.advice.situation import BadSituation, Situation

__all__ = [
    "EXPECTATIONS",
    "BadScenario",
    "Scenario",
    "fired_by",
    "load_scenarios",
    "read_scenarios",
    "untried",
]


@dataclass(frozen=True, slots=True, eq=False)
class Scenario:
    """One situation and what its source expects of the advice. `where` is its file, such as `core/items`.

    `case` names the special case that it belongs to, if any, such as `separated-parent-with-a-court-order`; `place` is
    how many scenarios stand before it in its file.
    """

    name: str
    where: str
    source: str
    situation: Situation
    expect: Mapping[str, Any]
    case: str = ""
    place: int = 0

    @property
    def file(self) -> str:
        """The name of its file, such as `core/scenarios/items.toml`."""
        pack, _, stem = self.where.rpartition("/")
        return f"{pack}/scenarios/{stem}.toml"

    def __str__(self) -> str:
        return f"{self.where}: {self.name}"


def load_scenarios(folder: Path = PACKS_FOLDER) -> tuple[Scenario, ...]:
    """Every scenario of every pack, by file and then as written; raises BadScenario with every fault."""
    found, faults = read_scenarios(other_files(folder))
    if faults:
        raise BadScenario(*faults)
    return found


def read_scenarios(files: Files) -> tuple[tuple[Scenario, ...], tuple[Fault, ...]]:
    """As many scenarios as can be read, and everything that is wrong with the rest."""
    found: list[Scenario] = []
    faults: list[Fault] = []
    for name in sorted((name for name in files if is_scenarios(name)), key=parts_of):
        try:
            found += _scenarios(name, files[name])
        except BadScenario as bad:
            faults += bad.faults
    return tuple(found), tuple(faults)


def fired_by(scenarios: Iterable[Scenario], guidance: Guidance) -> Mapping[str, tuple[Scenario, ...]]:
    """For each rule by id, the scenarios that fire it; a rule that none fires has an empty tuple."""
    found: dict[str, list[Scenario]] = {rule.id: [] for rule in guidance.rules}
    for scenario in scenarios:
        for rule in rules_fired(scenario.situation, guidance):
            found[rule].append(scenario)
    return {rule: tuple(firing) for rule, firing in found.items()}


def untried(scenarios: Sequence[Scenario], guidance: Guidance) -> Mapping[str, str]:
    """A sentence for each rule by id that no scenario fires, or that none leaves silent while it is in force."""
    firing = fired_by(scenarios, guidance)
    said = {}
    for rule in guidance.rules:
        on_its_days = sum(rule.in_force(scenario.situation.on) for scenario in scenarios)
        if not firing[rule.id]:
            said[rule.id] = f"No scenario fires {rule.id}."
        elif len(firing[rule.id]) == on_its_days:
            said[rule.id] = f"Every scenario fires {rule.id}; write one that does not."
    return said


def _scenarios(name: str, content: bytes) -> list[Scenario]:
    data, text = read_toml(name, content, BadScenario)
    reading = Reading(name, text)
    table = reading.table(data)
    table.only({"scenario"})
    where = f"{pack_of(name)}/{parts_of(name)[-1].removesuffix('.toml')}"
    found = [_scenario(where, place, entry) for place, entry in enumerate(table.tables("scenario"))]
    reading.done(BadScenario)
    return [scenario for scenario in found if scenario is not None]


def _scenario(where: str, place: int, table: Table) -> Scenario | None:
    table.only({"name", "source", "case", "situation", "expect"})
    name, source, case = table.some_text("name"), table.some_text("source"), table.text("case", "")
    told, expect = table.table("situation"), table.table("expect")
    for key in expect.data:
        _check_expectation(expect, key)
    if "expect" in table.data and not expect.data:
        table.fault("expect", "It expects nothing.", "Write what the source says, such as verdict.")
    situation = _situation(told)
    if situation is None:
        return None
    return Scenario(name, where, source, situation, expect.data, case, place)


def _situation(table: Table) -> Situation | None:
    try:
        return Situation.from_mapping(table.data)
    except BadSituation as bad:
        says, _, _ = str(bad).partition(" Permitted: ")
        table.reading.fault((*table.key, *_way_to(bad.key)), says, write_one_of(bad.value, bad.permitted))
        return None


def _way_to(key: str) -> tuple[str | int, ...]:
    """The way to a question within a situation: `items[2].kind` is the kind of the third of the items."""
    parts = re.findall(r"[^.\[\]]+", key)
    return tuple(int(part) if part.isdigit() else part for part in parts)


def _check_expectation(table: Table, key: str) -> None:
    if key not in EXPECTATIONS:
        table.fault(key, f'Nothing called "{key}" can be expected.', write_one_of(key, tuple(EXPECTATIONS)))
        return
    shape, permitted = EXPECTATIONS[key]
    value = table.data[key]
    if not isinstance(value, shape):
        table.fault(key, f"{key}: {value!r} is not {_SHAPES[shape]}.", f"Write {_SHAPES[shape]}.")
        return
    for one in _words_in(value):
        if permitted and one not in permitted:
            table.fault(key, f'"{one}" is no answer for {key}.', write_one_of(one, permitted))


def _words_in(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return list(value.values()) if isinstance(value, dict) else [value]


def _of(values: type[StrEnum]) -> tuple[str, ...]:
    return tuple(value.value for value in values)


_BASES, _CONDITIONS = (list, _of(v.LawfulBasis)), (list, _of(v.Condition))
_SHAPES: Mapping[type, str] = {
    str: "one word in quotes",
    bool: "true or false",
    list: 'a list, as ["…", "…"]',
    dict: "a table, as { … = … }",
}
# What a scenario may expect: the shape of it, and the words that are permitted where they are few.
EXPECTATIONS: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "verdict": (str, _of(v.Verdict)),
    "duty": (str, _of(v.Duty)),
    "consent_needed": (bool, ()),
    "tell_family": (str, _of(v.TellFamily)),
    "regime": (str, _of(v.Regime)),
    **dict.fromkeys(("lawful_bases", "lawful_bases_include", "lawful_bases_exclude"), _BASES),
    **dict.fromkeys(("conditions", "conditions_include", "conditions_exclude"), _CONDITIONS),
    "items": (list, _of(v.ItemAdvice)),
    "steps": (dict, _of(v.StepState)),
    "within": (dict, ()),
    **{
        f"{said}_{how}": (list, ())
        for said in ("item_reasons", "actions", "instead", "reasons")
        for how in ("include", "exclude")
    },
    "ask_include": (list, ()),
}
