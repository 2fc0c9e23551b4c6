"""The peer: Splink with the comparisons that it comes with, trained as its own guide says, on the same rows."""

import time
from dataclasses import dataclass
from logging import ERROR
from typing import Any

import numpy as np
from numpy.typing import NDArray

COLUMNS = ("unique_id", "first", "family", "born", "postcode", "number", "sex")
BLOCKING = (
    ("number",),
    ("born", "first"), ("born", "family"), ("postcode", "first"), ("first", "family", "substr(born, 1, 4)"),
)  # fmt: skip
FAINTEST, PAIRS = -7.0, 5_000_000


@dataclass(frozen=True)
class Peer:
    """Pairs of rows with their weights, and the processor's seconds for training, and for blocking with scoring."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    weight: NDArray[np.float64]
    training: float
    scoring: float


def stock(left: Any, right: Any, *, seed: int = 1) -> Peer:
    """Train and link two Arrow tables of `kit.linkage.table`."""
    import duckdb
    from splink import Linker, block_on
    from splink.backends.duckdb import DuckDBAPI

    link = duckdb.connect(":memory:", config={"memory_limit": "3GB"})
    api = DuckDBAPI(link)
    tables = [
        api.register(table.select(list(COLUMNS)), dataset_display_name=name)
        for name, table in (("one", left), ("other", right))
    ]
    linker = Linker(tables, _settings(block_on), log_level=ERROR)
    begun = time.process_time()
    linker.training.estimate_probability_two_random_records_match(
        [block_on("number"), block_on("first", "family", "born")], recall=0.8
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=seed)
    for rule in (block_on("born"), block_on("first", "family")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    trained = time.process_time()
    found = linker.inference.predict(threshold_match_weight=FAINTEST)
    scored = time.process_time()
    pair = "cast(unique_id_l as int) as one, cast(unique_id_r as int) as other, match_weight as weight"
    # The table's name is Splink's own.
    rows = link.sql(f"select {pair} from {found.physical_name}").to_arrow_table()  # noqa: S608
    one, other, weight = (rows.column(name).to_numpy() for name in ("one", "other", "weight"))
    link.close()
    return Peer(one, other, weight, trained - begun, scored - trained)


def _settings(block_on: Any) -> dict[str, Any]:
    import splink.comparison_library as cl

    comparisons = [
        cl.NameComparison("first"), cl.NameComparison("family"), cl.DateOfBirthComparison("born", input_is_string=True),
        cl.PostcodeComparison("postcode"), cl.ExactMatch("number"), cl.ExactMatch("sex"),
    ]  # fmt: skip
    return {
        "link_type": "link_only",
        "comparisons": comparisons,
        "blocking_rules_to_generate_predictions": [block_on(*rule) for rule in BLOCKING],
    }
