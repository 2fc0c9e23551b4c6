"""clkhash and anonlink on two lists, in an environment of their own (peers_private.txt): run by measure_private.py."""

import csv
import json
import sys
import time
from pathlib import Path
from typing import Any

FIELDS = (("given", 2, False), ("family", 2, False), ("born", 1, True), ("place", 1, True))
"""Name, letters in a part, whether its place counts."""
BITS, BITS_OF_A_FIELD, THRESHOLD = 1024, 200, 0.75


def main(folder: Path) -> None:
    """Encode both lists, compare all pairs, choose one to one greedily."""
    import numpy as np
    from clkhash import clk

    truth = np.load(folder / "truth.npy")
    lists = [_rows(folder / f"{name}.csv") for name in ("left", "right")]
    began = time.perf_counter()
    filters = [clk.generate_clks(rows, _schema(), "a secret") for rows in lists]
    encoding = time.perf_counter() - began
    began = time.perf_counter()
    pairs = _pairs(filters)
    comparing = time.perf_counter() - began
    right = sum(int(truth[one] == other) for one, other in pairs)
    precision, recall = right / max(1, len(pairs)), right / int((truth >= 0).sum())
    facts = {
        "what": f"clkhash and anonlink, all pairs, greedy from {THRESHOLD}",
        "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4),
        "encoded_a_second": round(sum(map(len, lists)) / encoding),
        "seconds": round(comparing, 2),
    }
    print(json.dumps(facts))


def _rows(file: Path) -> list[tuple[str, ...]]:
    with file.open(encoding="utf-8") as opened:
        return [tuple(row[: len(FIELDS)]) for row in csv.reader(opened)]


def _schema() -> Any:
    from clkhash.comparators import NgramComparison
    from clkhash.field_formats import BitsPerFeatureStrategy, FieldHashingProperties, StringSpec
    from clkhash.schema import Schema

    fields = [
        StringSpec(
            name,
            FieldHashingProperties(NgramComparison(length, placed), BitsPerFeatureStrategy(BITS_OF_A_FIELD)),
        )
        for name, length, placed in FIELDS
    ]
    return Schema(fields, BITS)


def _pairs(filters: list[Any]) -> list[tuple[int, int]]:
    import anonlink

    found = anonlink.candidate_generation.find_candidate_pairs(
        filters, anonlink.similarities.dice_coefficient_accelerated, THRESHOLD
    )
    groups = [dict(group) for group in anonlink.solving.greedy_solve(found)]
    return [(group[0], group[1]) for group in groups if len(group) == 2]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
