"""Scoring pairs that were found by their keys, by Splink on DuckDB."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from logging import ERROR
from typing import Any

from sharewell.domain.matching import LEVELS, Comparison, Level, Weights
from sharewell.kit.linkage.settings import BY_COLUMN, Engine, splink_settings
from sharewell.kit.linkage.table import Row, arrow_table

Shares = Mapping[Comparison, Mapping[str, float]]
"""For forenames and family names: the share of people with each."""
LEFT, RIGHT = "one", "other"
MISSING = -1


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair as Splink weighed it: the weight in bits with the odds before, the probability, and each level."""

    left: str
    right: str
    weight: float
    probability: float
    levels: Mapping[Comparison, Level | None]


def score_pairs(
    left: Iterable[Row],
    right: Iterable[Row],
    pairs: Iterable[tuple[str, str]],
    *,
    weights: Weights,
    shares: Shares,
    prior: float,
) -> list[Scored]:
    """Weigh these pairs of ids with DuckDB, in any order. `prior` and `shares` are as in `weigh`."""
    from splink import Linker
    from splink.backends.duckdb import DuckDBAPI

    api = DuckDBAPI()
    tables = [
        api.register(arrow_table(rows), dataset_display_name=name)
        for name, rows in ((LEFT, left), (RIGHT, right))
    ]
    settings = splink_settings(weights, Engine.DUCKDB, prior=prior)
    linker = Linker(tables, settings, log_level=ERROR, validate_settings=False)
    for comparison, column in BY_COLUMN.items():
        lookup = api.register(share_table(shares[comparison], column))
        linker.table_management.register_term_frequency_lookup(lookup, column)
    linker.table_management.register_blocked_pairs_for_predict(api.register(_pair_table(pairs)))
    found = linker.inference.predict(warning_mode="never")
    return [_scored(row) for row in found.as_record_list()]


def share_table(shares: Mapping[str, float], column: str) -> Any:
    """Names with their shares of people, as Splink reads them."""
    import pyarrow as pa

    return pa.table(
        {
            column: pa.array(list(shares), pa.string()),
            f"tf_{column}": pa.array(list(shares.values()), pa.float64()),
        }
    )


def _pair_table(pairs: Iterable[tuple[str, str]]) -> Any:
    import pyarrow as pa

    known = list(pairs)
    return pa.table(
        {
            "match_key": pa.array(["0"] * len(known), pa.string()),
            "join_key_l": pa.array([f"{LEFT}-__-{one}" for one, _ in known], pa.string()),
            "join_key_r": pa.array([f"{RIGHT}-__-{other}" for _, other in known], pa.string()),
        }
    )


def _scored(row: Mapping[str, Any]) -> Scored:
    levels = {comparison: _level(comparison, row[f"gamma_{comparison}"]) for comparison in Comparison}
    return Scored(
        row["unique_id_l"], row["unique_id_r"], row["match_weight"], row["match_probability"], levels
    )


def _level(comparison: Comparison, number: int) -> Level | None:
    # Splink numbers levels from the last, which is 0; what is missing is -1.
    return None if number == MISSING else LEVELS[comparison][len(LEVELS[comparison]) - 1 - number]
