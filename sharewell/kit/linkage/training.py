"""Training the weights by Splink, without labels: u from random pairs, m by expectation maximisation."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from logging import ERROR
from typing import Any

from sharewell.domain.matching import LEVELS, Comparison, Level
from sharewell.kit.linkage.settings import Engine, splink_settings
from sharewell.kit.linkage.table import Row, arrow_table

TEACHER = "l.number = r.number"
"""Pairs with one health number are nearly all one person, whatever their names and places: they teach how often records
of one person differ. Pairs with one name or date teach that worse, for brothers and sisters have them in common too.
What a number says itself they cannot teach.
"""
LEAST = 1e-7
"""No chance is lower than this: nothing that was not met in a sample is impossible."""
Chance = dict[str, float]


@dataclass(frozen=True, slots=True)
class Trained:
    """What training gave. `by_hand` names the levels that no pair taught, and that took the chances given for that."""

    levels: Mapping[Comparison, Mapping[Level, Chance]]
    by_hand: tuple[str, ...]
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def to_json(self, name: str, *, least_share: float) -> str:
        """The model as the file that `domain.matching.read_weights` reads."""
        plain = {
            "id": name,
            "least_share": least_share,
            "calibration": {},
            "made": {**self.facts, "by_hand": list(self.by_hand)},
            "levels": self.levels,
        }
        return json.dumps(plain, indent=1) + "\n"


def train(
    left: Iterable[Row], right: Iterable[Row], *, by_hand: Mapping[Comparison, Mapping[Level, Chance]], seed: int,
    pairs: int = 5_000_000,
) -> Trained:  # fmt: skip
    """Train on two lists that have people in common. `pairs` is how many random pairs u is learnt from."""
    from splink import Linker
    from splink.backends.duckdb import DuckDBAPI

    api = DuckDBAPI()
    lists = (("one", left), ("other", right))
    tables = [api.register(arrow_table(rows), dataset_display_name=name) for name, rows in lists]
    settings = splink_settings(None, Engine.DUCKDB, prior=1e-5)
    linker = Linker(tables, settings, log_level=ERROR, validate_settings=False)
    linker.training.estimate_u_using_random_sampling(max_pairs=pairs, seed=seed)
    linker.training.estimate_parameters_using_expectation_maximisation(
        TEACHER, estimate_without_term_frequencies=True, fix_u_probabilities=True
    )
    return _read(linker.misc.save_model_to_json(), by_hand)


def _read(model: Mapping[str, Any], by_hand: Mapping[Comparison, Mapping[Level, Chance]]) -> Trained:
    missing: list[str] = []
    levels = {
        Comparison(row["output_column_name"]): _levels(row, by_hand, missing) for row in model["comparisons"]
    }
    return Trained(levels, tuple(missing))


def _levels(
    row: Mapping[str, Any], by_hand: Mapping[Comparison, Mapping[Level, Chance]], missing: list[str]
) -> dict[Level, Chance]:
    comparison = Comparison(row["output_column_name"])
    trained = {
        each["label_for_charts"]: each for each in row["comparison_levels"] if not each.get("is_null_level")
    }
    found: dict[Level, Chance] = {}
    for level in LEVELS[comparison]:
        chances = dict(by_hand[comparison][level])
        for kind in ("m", "u"):
            value = trained[level.value].get(f"{kind}_probability")
            if isinstance(value, float) and value > LEAST:
                chances[kind] = min(1.0, value)
            else:
                missing.append(f"{comparison.value}.{level.value}.{kind}")
        found[level] = chances
    return found
