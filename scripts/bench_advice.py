"""The advice engine measured: one advice in process, the whole proof, loading every pack, and lines a second.

`rows()` gives the figures for the project's table; run alone, this prints them as Markdown.
"""

import io
import json
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bench_zen

from sharewell.commands.advise import answer_lines
from sharewell.domain.advice import Situation, advise, load_guidance
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS
from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.loading import _load
from sharewell.domain.advice.proof import prove

MANY = 5_000
SEED = 20261122


def rows() -> list[tuple[str, str]]:
    """What was measured and the figure, in order."""
    loading = _best_of(5, lambda: _load.__wrapped__(PACKS_FOLDER, ()))
    guidance = load_guidance()
    mappings = situations()
    situated = [Situation.from_mapping(mapping) for mapping in mappings]
    wall, cpu = _each(situated)
    proving = _best_of(1, lambda: prove(guidance))
    worked = time.process_time()
    lines = [json.dumps(mapping).encode() for mapping in mappings]
    taken = _best_of(2, lambda: answer_lines(lines, io.StringIO(), guidance, with_trace=False))
    worked = (time.process_time() - worked) / 2
    return [
        ("Rules, sources", f"{len(guidance.rules)}, {len(guidance.sources)}"),
        ("Load of all packs", f"{loading * 1e3:.0f} ms"),
        ("One advice in process, p50 (best of three each)", f"{_at(wall, 0.50):.2f} ms"),
        ("One advice in process, p99 (best of three each)", f"{_at(wall, 0.99):.2f} ms"),
        ("One advice in process, p99 of processor time (worst of three)", f"{_at(cpu, 0.99):.2f} ms"),
        *bench_zen.rows(situated),
        ("Whole proof, all days, all situations", f"{proving:.1f} s"),
        (
            "`sharewell advise --lines`",
            f"{len(lines) / taken:,.0f} a second; {len(lines) / worked:,.0f} of processor time",
        ),
    ]


def situations() -> list[dict[str, object]]:
    """Random situations of all kinds, a third of their answers unknown, with up to five items."""
    chance = random.Random(SEED)  # noqa: S311
    return [_situation(chance) for _ in range(MANY)]


def _situation(chance: random.Random) -> dict[str, object]:
    day = chance.choice([date(2024, 5, 1), date(2026, 3, 1), date(2026, 11, 22)])
    mapping: dict[str, object] = {"on": day.isoformat()}
    for fact in SITUATION_FACTS:
        table, _, key = fact.key.partition(".")
        if chance.random() < 1 / 3:
            continue
        value = chance.choice(fact.permitted)
        if key:
            inner = mapping.setdefault(table, {})
            inner[key] = value  # type: ignore[index]
        else:
            mapping[table] = value
    mapping["items"] = [
        {fact.field: chance.choice(fact.permitted) for fact in ITEM_FACTS}
        for _ in range(chance.randint(0, 5))
    ]
    return mapping


def _each(situated: list[Situation]) -> tuple[list[float], list[float]]:
    """Milliseconds of each advice, sorted: by the clock on the wall and by the processor's own."""
    wall, cpu = [], []
    for situation in situated[:500]:
        advise(situation)
    for situation in situated:
        tries = [_once(situation) for _ in range(3)]
        # The best of three: another process taking the core is no cost of the advice.
        wall.append(min(took for took, _ in tries))
        cpu.append(max(worked for _, worked in tries))
    return sorted(wall), sorted(cpu)


def _once(situation: Situation) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.thread_time()
    advise(situation)
    return (time.perf_counter() - began) * 1e3, (time.thread_time() - worked) * 1e3


def _at(figures: list[float], share: float) -> float:
    return figures[min(len(figures) - 1, int(len(figures) * share))]


def _best_of(times: int, act: Callable[[], object]) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return min(taken)


def main() -> int:
    print("## Advice\n\n| Measured | Figure |\n|---|---|")
    for name, figure in rows():
        print(f"| {name} | {figure} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
