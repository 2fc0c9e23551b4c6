"""clkhash and anonlink on two lists, in an environment of their own (peers_private.txt): run by measure_private.py."""

import csv
import json
import sys
import time
from pathlib import Path
from typing import Any

FIELDS = ("given", "family", "born", "place")


def main(folder: Path) -> None:
    """Encode both lists, compare all pairs, choose one to one greedily."""
    import anonlink
    import numpy as np
    from clkhash import clk, comparators
    from clkhash.field_formats import FieldHashingProperties, StringSpec
    from clkhash.schema import Schema

    def field(name: str, width: int, *, placed: bool = False) -> Any:
        pieces = comparators.NgramComparison(width, placed)
        return StringSpec(name, FieldHashingProperties(comparator=pieces, strategy=_strategy()))

    def _strategy() -> Any:
        from clkhash.field_formats import BitsPerFeatureStrategy

        return BitsPerFeatureStrategy(200)

    schema = Schema(
        [
            field("given", 2),
            field("family", 2),
            field("born", 1, placed=True),
            field("place", 1, placed=True),
        ],
        1024,
    )
    lists = [[row[:4] for row in csv.reader((folder / f"{name}.csv").open())] for name in ("left", "right")]
    truth = np.load(folder / "truth.npy")
    began = time.perf_counter()
    filters = [clk.generate_clks([tuple(row) for row in rows], schema, "a secret") for rows in lists]
    encoding = time.perf_counter() - began
    began = time.perf_counter()
    found = anonlink.candidate_generation.find_candidate_pairs(
        filters, anonlink.similarities.dice_coefficient_accelerated, 0.75
    )
    groups = anonlink.solving.greedy_solve(found)
    comparing = time.perf_counter() - began
    pairs = [dict(group) for group in groups if len(group) == 2]
    right = sum(int(truth[pair[0]] == pair[1]) for pair in pairs)
    precision, recall = right / max(1, len(pairs)), right / int((truth >= 0).sum())
    print(
        json.dumps(
            {
                "what": "clkhash and anonlink, all pairs, greedy from .75",
                "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4),
                "encoded_a_second": round(sum(map(len, lists)) / encoding),
                "seconds": round(comparing, 2),
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
