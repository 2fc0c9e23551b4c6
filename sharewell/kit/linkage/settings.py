"""The levels of `domain/matching` as settings for Splink, in the SQL of DuckDB or of Spark."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sharewell.domain.matching import LEVELS, Comparison, Level, Weights
from sharewell.domain.matching.levels import SHORTEST_ALIKE, SHORTEST_NEAR, SHORTEST_START


class Engine(StrEnum):
    """Where a run is done."""

    DUCKDB = "duckdb"
    SPARK = "spark"


@dataclass(frozen=True, slots=True)
class Sql:
    """What the engines say differently."""

    engine: Engine

    def any_common(self, left: str, right: str | None = None) -> str:
        """Whether two lists have a value in common."""
        overlap = "list_has_any" if self.engine is Engine.DUCKDB else "arrays_overlap"
        return f"{overlap}({left}_l, {right or left}_r)"

    def holds(self, column: str, side: str = "r", other: str = "l") -> str:
        """Whether a list of one side has the first forename of the other."""
        contains = "list_contains" if self.engine is Engine.DUCKDB else "array_contains"
        return f"{contains}({column}_{side}, first_{other})"

    def in_common(self, column: str) -> str:
        """How many values two lists have in common."""
        if self.engine is Engine.DUCKDB:
            return f"len(list_intersect({column}_l, {column}_r))"
        return f"size(array_intersect({column}_l, {column}_r))"

    def each(self, column: str) -> str:
        """One row for each value of a list."""
        return f"{'unnest' if self.engine is Engine.DUCKDB else 'explode'}({column})"

    def conditions(self) -> dict[tuple[Comparison, Level], str]:
        """The condition of each level but the last of each comparison, as `comparing` has it."""
        crossed = (
            f"({self.any_common('given', 'family_words')} or {self.any_common('family_words', 'given')})"
        )
        return {
            **self._names(Comparison.GIVEN, "first", "given", "given_kin", "first_sound", crossed),
            (Comparison.GIVEN, Level.SAME): "first_l = first_r",
            (Comparison.GIVEN, Level.SHARED): f"({self.holds('given')} or {self.holds('given', 'l', 'r')})",
            (Comparison.GIVEN, Level.KIN): (
                f"({self.any_common('first_kin', 'given_kin')} or {self.any_common('given_kin', 'first_kin')})"
            ),
            (Comparison.GIVEN, Level.START): _starts("first"),
            (Comparison.MIDDLE, Level.SAME): (
                f"({self.any_common('further')} or {self.in_common('given')} > 1)"
            ),
            (Comparison.MIDDLE, Level.KIN): self.any_common("further_kin"),
            **self._names(
                Comparison.FAMILY, "family_first", "family_words", "family_kin", "family_sound", crossed
            ),
            (Comparison.FAMILY, Level.SAME): "family_l = family_r",
            **_BORN,
            (Comparison.PLACE, Level.SAME): self.any_common("postcodes"),
            (Comparison.PLACE, Level.NEAR): "levenshtein(postcode_l, postcode_r) <= 1",
            (Comparison.PLACE, Level.DISTRICT): self.any_common("districts"),
            (Comparison.HEALTH, Level.SAME): self.any_common("health"),
            (Comparison.HEALTH, Level.NEAR): "levenshtein(number_l, number_r) <= 1",
            (Comparison.SCHOOL, Level.SAME): self.any_common("school"),
            (Comparison.SEX, Level.SAME): "sex_l = sex_r",
        }

    def missing(self, comparison: Comparison) -> str:
        """The condition under which a comparison says nothing."""
        column = PRESENT[comparison]
        if comparison in IN_LISTS:
            return f"cardinality({column}_l) = 0 or cardinality({column}_r) = 0"
        return f"{column}_l is null or {column}_r is null"

    def _names(
        self, comparison: Comparison, first: str, words: str, kin: str, heard: str, crossed: str
    ) -> dict[tuple[Comparison, Level], str]:
        return {
            (comparison, Level.SHARED): self.any_common(words),
            (comparison, Level.KIN): self.any_common(kin),
            (comparison, Level.NEAR): _edits(first, 1, SHORTEST_NEAR),
            (comparison, Level.SWAPPED): crossed,
            (comparison, Level.ALIKE): f"({heard}_l = {heard}_r or {_edits(first, 2, SHORTEST_ALIKE)})",
        }


PRESENT = {
    Comparison.GIVEN: "first",
    Comparison.MIDDLE: "further",
    Comparison.FAMILY: "family",
    Comparison.BORN: "born",
    Comparison.PLACE: "postcode",
    Comparison.HEALTH: "number",
    Comparison.SEX: "sex",
    Comparison.SCHOOL: "school",
}
IN_LISTS = (Comparison.MIDDLE, Comparison.SCHOOL)
"""What is held in a list alone, which is empty where nothing is known."""
_PART = "(case when substr(born_l, {0}, {1}) = substr(born_r, {0}, {1}) then 1 else 0 end)"
_BORN = {
    (Comparison.BORN, Level.SAME): "born_l = born_r",
    (Comparison.BORN, Level.TURNED): (
        "substr(born_l, 1, 4) = substr(born_r, 1, 4) and substr(born_l, 6, 2) = substr(born_r, 9, 2)"
        " and substr(born_l, 9, 2) = substr(born_r, 6, 2)"
    ),
    # Of one length, one edit can only be one figure.
    (Comparison.BORN, Level.SLIP): "levenshtein(born_l, born_r) = 1",
    (Comparison.BORN, Level.PARTS): f"{_PART.format(1, 4)} + {_PART.format(6, 2)} + {_PART.format(9, 2)} = 2",
    (Comparison.BORN, Level.YEAR): "substr(born_l, 1, 4) = substr(born_r, 1, 4)",
}
BY_COLUMN = {Comparison.GIVEN: "first", Comparison.FAMILY: "family"}
"""The column whose frequency counts at the level SAME."""


def splink_settings(
    weights: Weights | None, engine: Engine, *, prior: float, lean: bool = False
) -> dict[str, Any]:
    """The settings of a Splink linker; without weights they are to be trained. `prior` as in `weigh`.

    `lean` leaves out of the result what was compared, and keeps the levels and the weight alone.
    """
    sql = Sql(engine)
    conditions = sql.conditions()
    return {
        "link_type": "link_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": prior,
        "retain_matching_columns": True,
        "retain_intermediate_calculation_columns": not lean,
        "blocking_rules_to_generate_predictions": [],
        "comparisons": [_comparison(comparison, sql, conditions, weights) for comparison in Comparison],
    }


def _comparison(
    comparison: Comparison, sql: Sql, conditions: dict[tuple[Comparison, Level], str], weights: Weights | None
) -> dict[str, Any]:
    missing = {
        "sql_condition": sql.missing(comparison), "label_for_charts": "missing", "is_null_level": True,
    }  # fmt: skip
    levels = [_level(comparison, level, conditions, weights) for level in LEVELS[comparison]]
    return {"output_column_name": comparison.value, "comparison_levels": [missing, *levels]}


def _level(
    comparison: Comparison,
    level: Level,
    conditions: dict[tuple[Comparison, Level], str],
    weights: Weights | None,
) -> dict[str, Any]:
    found: dict[str, Any] = {
        "sql_condition": conditions.get((comparison, level), "ELSE"), "label_for_charts": level.value,
    }  # fmt: skip
    if weights:
        chances = weights.chances[comparison][level]
        found |= {"m_probability": chances.m, "u_probability": chances.u}
    if level is Level.SAME and comparison in BY_COLUMN:
        found["tf_adjustment_column"] = BY_COLUMN[comparison]
        found["tf_minimum_u_value"] = weights.least_share if weights else 1e-5
    return found


def _edits(column: str, most: int, shortest: int) -> str:
    return (
        f"(length({column}_l) >= {shortest} and length({column}_r) >= {shortest}"
        f" and levenshtein({column}_l, {column}_r) <= {most})"
    )


def _starts(column: str) -> str:
    left, right = f"{column}_l", f"{column}_r"
    return (
        f"(length({left}) >= {SHORTEST_START} and length({right}) >= {SHORTEST_START} and"
        f" (left({left}, length({right})) = {right} or left({right}, length({left})) = {left}))"
    )
