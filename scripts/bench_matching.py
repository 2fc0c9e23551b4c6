"""Two small lists of made-up children linked, with Splink's own levels beside it in the same run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_table import NONE, ROWS, Table, markdown
from matching.figures import Figure
from matching.measure_accuracy import DATA, SEED, measured
from reference_matching import met

TITLE = "Two lists of children"
SIZE, CHILDREN = 10_000, 400_000
WORDS = (
    f"{SIZE:,} made-up children in each, 62.5 % of them in both, drawn from {CHILDREN:,} with brothers and sisters "
    f"(seed {SEED}); one run. Larger lists, data that others made, and searches: "
    "[how well the same child is found](matching.md)."
)
ABSENT = "not measured: the frequencies of names are absent"


def table() -> Table:
    """Every row, or that it could not be measured where the files of names are not there."""
    try:
        figures = {each.name: each for each in measured(SIZE, CHILDREN, SEED, DATA, beside=True)}
    except FileNotFoundError:
        rows = [[name, ABSENT, *NONE] for name in ROWS[TITLE]]
    else:
        rows = [_row(figures[name]) for name in ROWS[TITLE]]
    return Table(title=TITLE, words=WORDS, columns=("Figure",), rows=rows)


def _row(figure: Figure) -> list[str]:
    held = {"met": "met", "": ""}.get(met(figure.values[0], figure.goal), "not met")
    return [figure.name, f"{figure.values[0]}", figure.goal, held]


if __name__ == "__main__":
    print(markdown(table()))
