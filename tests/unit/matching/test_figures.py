"""The figures of matching are kept as they were measured, and a goal that was not reached is said to be missed."""

import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

from matching.figures import Figure, Section, put, put_column, sections
from reference_matching import met


def section(column: str, *figures: Figure, order: int = 1, id: str = "lists") -> Section:
    return Section(
        id=id, order=order, title="Lists", words="Seed “7”, made up.", on="22 November 2026", columns=[column],
        figures=list(figures),
    )  # fmt: skip


def test_what_is_put_is_read_again_in_order(tmp_path: Path) -> None:
    file = tmp_path / "figures.toml"
    first = section("10,000", Figure("F1", [0.9921], "≥ 0.992"))
    second = section("10,000", Figure("Peak", [""]), order=0, id="search")
    put(first, file)
    put(second, file)
    assert sections(file) == [second, first]
    put(second, file)
    assert len(sections(file)) == 2


def test_columns_of_one_table_are_measured_one_by_one(tmp_path: Path) -> None:
    file = tmp_path / "figures.toml"
    put_column(section("100,000", Figure("F1", [0.99]), Figure("Peak", [3])), file)
    put_column(section("10,000", Figure("F1", [0.98], "≥ 0.992"), Figure("Gap", [0])), file)
    put_column(section("10,000", Figure("F1", [0.97], "≥ 0.992")), file)
    (found,) = sections(file)
    assert found.columns == ["10,000", "100,000"]
    assert [(each.name, each.values, each.goal) for each in found.figures] == [
        ("F1", [0.97, 0.99], "≥ 0.992"), ("Gap", [0, ""], ""), ("Peak", ["", 3], ""),
    ]  # fmt: skip


def test_a_figure_without_a_value_for_each_column_is_refused(tmp_path: Path) -> None:
    put(section("10,000", Figure("F1", [1, 2])), tmp_path / "figures.toml")
    with pytest.raises(ValueError, match="F1"):
        sections(tmp_path / "figures.toml")


@pytest.mark.parametrize(
    ("value", "goal", "word"),
    [
        (0.992, "≥ 0.992", "met"), (0.9919, "≥ 0.992", "**missed**"), (4, "≤ 4 GB", "met"),
        (5, "≤ 4 GB", "**missed**"), (15_000, "≤ 14,000", "**missed**"), ("", "≤ 4", ""), (1, "", ""),
    ],
)  # fmt: skip
def test_a_goal_is_met_or_missed(value: float | str, goal: str, word: str) -> None:
    assert met(value, goal) == word
