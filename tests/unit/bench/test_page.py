"""The bench's page: the machine and the day, what was not met said first, then the tables."""

import bench
import pytest
from bench_table import ROWS, Table, missing_rows


def tables(verdict: str = "") -> list[Table]:
    return [
        Table(title=title, words="", columns=("Figure",), rows=[[name, "1", "", verdict] for name in names])
        for title, names in ROWS.items()
    ]


def test_the_page_has_the_machine_and_every_row() -> None:
    page = bench.page("Measured on a machine.", tables())

    assert "Measured on a machine." in page
    assert missing_rows(page) == ()


def test_a_budget_that_was_not_met_is_said_before_the_tables() -> None:
    before_tables = bench.page("", tables("not met")).partition("## ")[0]

    assert "not met: Rules, sources" in before_tables
    assert "All budgets are met." in bench.page("", tables("met"))


def test_each_section_is_one_of_the_tables() -> None:
    assert len(bench.SECTIONS) == len(ROWS)


@pytest.mark.parametrize(
    ("figure", "said"), [("0.99 ms", ("≤ 1 ms", "met")), ("1.20 ms", ("≤ 1 ms", "not met"))]
)
def test_a_figure_of_the_advice_is_held_against_its_budget(figure: str, said: tuple[str, str]) -> None:
    table = bench._advice(
        [("One advice in process, p99 (best of three each)", figure), ("Rules, sources", "5, 2")]
    )

    assert [row[2:] for row in table.rows] == [list(said), ["", ""]]


def test_the_machine_line_names_processor_day_and_load() -> None:
    line = bench._machine()

    assert line.startswith("Measured on ")
    assert "SQLite" in line
    assert "when it began" in line
