"""Trains the weights that are shipped, by Splink on made-up children: `train_weights.py [--size N] [--data FOLDER]`.

Writes sharewell/guidance/matching/weights.json. The same seeds give the same weights. What made-up children
cannot teach (numbers, sex, further forenames: faults leave them as they are) keeps the chances that were set by hand.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from matching.faults import Records, two_lists
from matching.population import DATA, make_children

from sharewell.domain.matching import Comparison, Families, shipped_families, shipped_weights
from sharewell.kit.clock import now
from sharewell.kit.linkage.table import Row, rows_of
from sharewell.kit.linkage.training import Trained, train

WEIGHTS = ROOT / "sharewell" / "guidance" / "matching" / "weights.json"
CHILDREN_SEED, LISTS_SEED, PAIRS_SEED, PAIRS = 2025, 2026, 1, 5_000_000
BY_HAND = (Comparison.MIDDLE, Comparison.HEALTH, Comparison.SCHOOL, Comparison.SEX)


def trained(size: int, data: Path) -> Trained:
    """The weights that two lists of so many children teach."""
    children = make_children(size * 2, CHILDREN_SEED, data)
    families = shipped_families()
    rows = (_rows(records, families) for records in two_lists(children, size, LISTS_SEED))
    by_hand = {
        comparison: {level: {"m": each.m, "u": each.u} for level, each in levels.items()}
        for comparison, levels in shipped_weights().chances.items()
    }
    found = train(*rows, by_hand=by_hand, seed=PAIRS_SEED, pairs=PAIRS)
    levels = {each: by_hand[each] if each in BY_HAND else found.levels[each] for each in Comparison}
    taught = tuple(name for name in found.by_hand if name.partition(".")[0] not in BY_HAND)
    return Trained(levels, (*BY_HAND, *taught), _facts(size))


def _rows(records: Records, families: Families) -> Iterator[Row]:
    return rows_of(((str(row), records.particulars(row)) for row in range(len(records))), families)


def _facts(size: int) -> dict[str, str | int]:
    return {
        "on": f"{now():%Y-%m-%d}",
        "from": f"two lists of {size:,} made-up children (scripts/matching), seeds {CHILDREN_SEED} and {LISTS_SEED}",
        "how": f"Splink: u from {PAIRS:,} random pairs (seed {PAIRS_SEED}), m from pairs with one "
        "health number",
        "checked": "unverified: no real list has been seen",
    }


def main() -> int:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=50_000, help="people of each list")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with the frequencies of names")
    words = parser.parse_args()
    found = trained(words.size, words.data)
    name = f"made-up-children-{now():%Y-%m-%d}"
    WEIGHTS.write_text(found.to_json(name, least_share=shipped_weights().least_share), "utf-8")
    print(json.dumps(json.loads(WEIGHTS.read_text("utf-8"))["made"], indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
