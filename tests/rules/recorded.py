"""The exact answer of each scenario and the near misses of each rule, kept beside the tests and read in review.

Scenarios say what a source expects; the record says all of the rest, so that no change to a rule goes unseen. It is
written anew by `scripts/record_answers.py`, and what then differs is read line by line before it is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sharewell.domain.advice import Advice, Guidance, Situation, advise
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.domain.advice.scenarios import Scenario, fired_by

FOLDER = Path(__file__).parent / "record"
ANSWERS = FOLDER / "answers.jsonl"
NEAR_MISSES = FOLDER / "near_misses.jsonl"
EXACT = ("verdict", "duty", "consent_needed", "tell_family", "regime", "ask")


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule is silent in this scenario once this one question is answered so; with its own answer it speaks."""

    rule: str
    key: str
    answer: str
    scenario: str


def answer_of(advice: Advice) -> dict[str, Any]:
    """Everything that advice says but its words, as plain data."""
    said = advice.to_json()
    return {key: said[key] for key in EXACT} | {
        "bases": [basis.value for basis in advice.lawful_bases],
        "conditions": [condition.value for condition in advice.conditions],
        "items": [item.advice.value for item in advice.items],
        "instead": [one.sector.value for one in advice.instead],
        "actions": [
            " ".join(filter(None, (one.rule, one.within, str(one.working_days or ""))))
            for one in advice.actions
        ],
        "steps": "".join(step.state.value[0] for step in advice.steps),
        "reasons": _digest(f"{reason.effect} {reason.rule}" for reason in advice.reasons),
    }


def _digest(lines: Iterable[str]) -> str:
    """So many reasons, and a fingerprint of which and in what order: the whole list would fill megabytes."""
    said = list(lines)
    return f"{len(said)} {sha256(chr(10).join(said).encode()).hexdigest()[:12]}"


def recorded_answers() -> dict[str, dict[str, Any]]:
    """The answers as kept, by scenario."""
    return {line["scenario"]: line["answer"] for line in _lines(ANSWERS)}


def recorded_near_misses() -> list[NearMiss]:
    """The near misses as kept."""
    return [NearMiss(**line) for line in _lines(NEAR_MISSES)]


def answers_now(scenarios: Iterable[Scenario], guidance: Guidance) -> dict[str, dict[str, Any]]:
    """The answers as the rules give them."""
    return {str(one): json.loads(json.dumps(answer_of(advise(one.situation, guidance)))) for one in scenarios}


def near_misses_now(scenarios: tuple[Scenario, ...], guidance: Guidance) -> Iterator[NearMiss]:
    """For each condition of each rule, the first scenario that fires it, and the first answer that silences it."""
    firing_by_rule = fired_by(scenarios, guidance)
    for rule in guidance.rules:
        firing = firing_by_rule[rule.id]
        for key, answers in rule.when.items():
            outside = next(value for value in FACTS_BY_KEY[key].permitted if value not in answers)
            if firing:
                yield NearMiss(rule.id, key, outside, str(firing[0]))


def missed(near: NearMiss, scenario: Scenario) -> Situation:
    """The scenario's situation with the one answer changed, for every item where it is about items."""
    mapping: dict[str, Any] = scenario.situation.to_mapping()
    table, _, inner = near.key.partition(".")
    if table == "item":
        mapping["items"] = [item | {inner: near.answer} for item in mapping["items"]]
    elif inner:
        mapping[table] = mapping[table] | {inner: near.answer}
    else:
        mapping[table] = near.answer
    return Situation.from_mapping(mapping)


def speaks(rule: str, situation: Situation, guidance: Guidance) -> bool:
    """Whether the rule fires for this situation."""
    return any(fired.rule == rule for fired in advise(situation, guidance).trace)


def write(scenarios: tuple[Scenario, ...], guidance: Guidance) -> None:
    """Write the record anew, one line each, in the order of scenarios and of rules."""
    FOLDER.mkdir(exist_ok=True)
    answers = answers_now(scenarios, guidance).items()
    _write(ANSWERS, ({"scenario": name, "answer": answer} for name, answer in answers))
    _write(NEAR_MISSES, (asdict(near) for near in near_misses_now(scenarios, guidance)))


def _write(file: Path, lines: Iterable[Mapping[str, Any]]) -> None:
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), "utf-8")


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []
