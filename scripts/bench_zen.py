"""The same rules as one decision table in `zen-engine`, answered in the same run: which rules fire, and in what time.

Only the firing is compared: zen has no notion of weights, verdicts, unknown facts or citations, so its share of the
work is smaller than that of `advise`, which does all of them.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import zen

from sharewell.domain.advice import Situation, advise, load_guidance
from sharewell.domain.advice.facts import ALL_FACTS, ITEM_FACTS, SITUATION_FACTS, Fact
from sharewell.domain.advice.guidance import Epoch, answers_of, item_answers_of
from sharewell.domain.advice.rule import Rule

FEW = 300


def rows(situations: Sequence[Situation]) -> list[tuple[str, str]]:
    """Processor time of each advice by both in milliseconds, and the ratio; checked to fire the same rules."""
    some = [situation for situation in situations if situation.on == situations[0].on][:FEW]
    epoch = load_guidance().epoch(some[0].on)
    tables = _decision(epoch.rules, SITUATION_FACTS), _decision(epoch.item_rules, ALL_FACTS)
    for situation in some[:20]:
        _same(tables, epoch, situation)
    theirs = _cpu(lambda situation: _fired(tables, situation), some)
    ours = _cpu(advise, some)
    return [
        ("The same rules fired by zen-engine, mean of processor time", f"{theirs:.2f} ms"),
        ("One whole advice here, same situations, mean of processor time", f"{ours:.2f} ms"),
        ("Whole advice here as a share of zen-engine firing alone", f"{100 * ours / theirs:.0f} %"),
    ]


def _decision(rules: Sequence[Rule], facts: Sequence[Fact]) -> Any:
    table = {
        "hitPolicy": "collect",
        "inputs": [
            {"id": fact.key, "name": fact.key, "type": "expression", "field": _name(fact)} for fact in facts
        ],
        "outputs": [{"id": "fires", "name": "fires", "type": "expression", "field": "fires"}],
        "rules": [_row(place, rule, facts) for place, rule in enumerate(rules)],
    }
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table},
        {"id": "out", "type": "outputNode", "name": "out"},
    ]
    edges = [
        {"id": f"{one}-{other}", "sourceId": one, "targetId": other, "type": "edge"}
        for one, other in (("in", "table"), ("table", "out"))
    ]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))


def _row(place: int, rule: Rule, facts: Sequence[Fact]) -> dict[str, str]:
    row = {"_id": rule.id, "fires": str(place)}
    for fact in facts:
        wanted = rule.when.get(fact.key)
        row[fact.key] = "" if wanted is None else ", ".join(f'"{answer}"' for answer in sorted(wanted))
    return row


def _name(fact: Fact) -> str:
    return f"item_{fact.field}" if fact in ITEM_FACTS else fact.field


def _fired(tables: tuple[Any, Any], situation: Situation) -> tuple[set[int], list[set[int]]]:
    told = dict(zip((_name(fact) for fact in SITUATION_FACTS), answers_of(situation), strict=True))
    whole = {found["fires"] for found in tables[0].evaluate(told)["result"]}
    for_items = []
    for item in situation.items:
        about = dict(zip((_name(fact) for fact in ITEM_FACTS), item_answers_of(item), strict=True))
        for_items.append({found["fires"] for found in tables[1].evaluate(told | about)["result"]})
    return whole, for_items


def _same(tables: tuple[Any, Any], epoch: Epoch, situation: Situation) -> None:
    answers = answers_of(situation)
    whole = epoch.fired(answers)
    still_open = epoch.open_for_items(answers)
    items = [epoch.fired_for_item(still_open, item_answers_of(item)) for item in situation.items]
    found, for_items = _fired(tables, situation)
    if found != _bits(whole) or for_items != [_bits(item) for item in items]:
        raise AssertionError(f"the two engines fire different rules for {situation}")


def _bits(mask: int) -> set[int]:
    return {place for place in range(mask.bit_length()) if mask >> place & 1}


def _cpu(act: Any, situations: Sequence[Situation]) -> float:
    for situation in situations:
        act(situation)
    began = time.process_time()
    for situation in situations:
        act(situation)
    return (time.process_time() - began) / len(situations) * 1e3


if __name__ == "__main__":
    from bench_advice import situations

    for name, figure in rows([Situation.from_mapping(mapping) for mapping in situations()]):
        print(f"{name}: {figure}")
