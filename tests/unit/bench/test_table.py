"""The bench's tables: every row is there, each figure stands beside its budget, and nothing is left out in silence."""

import pytest
from bench_table import ROWS, RowsMissing, Table, broken_budgets, held, markdown, missing_rows

from tests.architecture.sources import ROOT

TITLE = "Advice"


def a_table(*names: str, verdict: str = "met") -> Table:
    rows = [[name, "1 ms", "≤ 2 ms", verdict] for name in names or ROWS[TITLE]]
    return Table(title=TITLE, words="How it was measured.", columns=("Figure",), rows=rows)


def test_a_table_says_how_it_was_measured_and_has_a_line_for_each_row() -> None:
    lines = markdown(a_table()).splitlines()

    assert lines[:3] == ["## Advice", "", "How it was measured."]
    assert lines[4:6] == ["| Measured | Figure | Budget | Held? |", "|---|---|---|---|"]
    assert lines[6:] == [f"| {name} | 1 ms | ≤ 2 ms | met |" for name in ROWS[TITLE]]


@pytest.mark.parametrize(
    "names",
    [ROWS[TITLE][:-1], (*ROWS[TITLE], "One more"), (*ROWS[TITLE], ROWS[TITLE][0]), ROWS[TITLE][::-1]],
)
def test_a_table_with_other_rows_is_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(RowsMissing):
        markdown(a_table(*names))


def test_a_row_that_is_too_short_is_refused() -> None:
    short = [[name, "1 ms"] for name in ROWS[TITLE]]

    with pytest.raises(RowsMissing):
        markdown(Table(title=TITLE, words="", columns=("Figure",), rows=short))


@pytest.mark.parametrize(
    ("figure", "verdict"), [(0.0, "met"), (10.0, "met"), (10.01, "not met"), (99.0, "not met")]
)
def test_a_budget_is_kept_up_to_its_limit_and_not_beyond(figure: float, verdict: str) -> None:
    assert held(figure, 10.0, "ms") == ("≤ 10 ms", verdict)


def test_a_budget_that_is_not_kept_is_named() -> None:
    assert broken_budgets([a_table()]) == ()
    assert broken_budgets([a_table(verdict="not met")]) == ROWS[TITLE]


def test_a_page_that_lacks_a_row_is_found() -> None:
    whole = "\n".join(f"| {name} | 1 ms |" for names in ROWS.values() for name in names)

    assert missing_rows("\n" + whole) == ()
    assert missing_rows("\n" + whole.replace("| Inbox |", "| Incoming |")) == ("Inbox",)


def test_the_written_page_has_every_row() -> None:
    assert missing_rows((ROOT / "docs" / "reference" / "benchmarks.md").read_text("utf-8")) == ()
