"""The tables of the bench: which rows there must be, how a figure is held against its budget, and their Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BUDGET = ("Budget", "Held?")
NONE = ("", "")

ROWS: Mapping[str, tuple[str, ...]] = {
    "Advice": (
        "Rules, sources",
        "Load of all packs",
        "One advice in process, p50 (best of three each)",
        "One advice in process, p99 (best of three each)",
        "One advice in process, p99 of processor time (worst of three)",
        "The same rules fired by zen-engine, mean of processor time",
        "One whole advice here, same situations, mean of processor time",
        "Whole advice here as a share of zen-engine firing alone",
        "Whole proof, all days, all situations",
        "`sharewell advise --lines`",
    ),
    "Pages": (
        "Nothing but the middleware (baseline)",
        "Nothing but the middleware, signed in",
        "Sign-in",
        "Home of a practitioner",
        "Home of a duty worker",
        "Home of a safeguarding lead",
        "Inbox",
        "What I sent",
        "Share, as received",
        "Share, as sent",
        "Record",
        "Worry, a page of the journey",
        "Advice",
        "Decision, in the journey",
        "Check before it goes",
        "Search for a child",
        "Directory",
        "Trail of the log",
    ),
    "Records and their proof": (
        "PDF of a record, whole request",
        "One event in the log, with its signature, processor time",
        "One event in the log, until it is on the disk",
        "Sealing a text of 500 letters",
        "Opening it again",
        "Verifying 10,000 events",
        "Loading the demo’s four weeks, processor time",
    ),
    "A large file": (
        "100 MB sealed, processor time",
        "100 MB unsealed, processor time",
        "Memory that either wants beyond the process itself, at most",
        "A photograph of 12 megapixels read apart, from end to end, on the wall",
    ),
    "A large inbox": (
        "Inbox, 1,000 shares",
        "Inbox, 100,000 shares",
        "Inbox, 100,000 against 1,000",
        "Home of a duty worker, 1,000 shares",
        "Home of a duty worker, 100,000 shares",
        "Home, 100,000 against 1,000",
        "Desk, 1,000 shares",
        "Desk, 100,000 shares",
        "Desk, 100,000 against 1,000",
        "Desk by urgency, 1,000 shares",
        "Desk by urgency, 100,000 shares",
        "Desk by urgency, 100,000 against 1,000",
    ),
    "A whole partnership": (
        "Register of agreements",
        "Register, searched",
        "One agreement",
        "What goes between us and others",
        "Map of cover by kind of organisation",
        "Map of cover by organisation",
        "Map of cover by organisation, every line",
        "PDF of twenty pages",
        "Word file of the same",
    ),
    "Two lists of children": (
        "F1 at the best threshold, with rivals",
        "Recall at precision 0.999",
        "Calibration error after review",
        "Worst band after review",
        "Pairs to review (0.1 to 0.99) per 100 true pairs",
        "Gap between the names of England and Wales and all others, points",
        "Blocking, scoring, rivals, s",
        "Splink’s own levels: F1 at the best threshold",
        "Splink’s own levels: blocking and scoring, s",
        "Errors (1 − F1) of Splink’s own levels per error of ours",
    ),
}
"""Each table with the names of its rows. A bench that measures others, or fewer, is refused; so is a page without."""


class RowsMissing(ValueError):
    """A table does not have the rows that it must have."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table. Each row begins with its name and ends with its budget and whether that was held."""

    title: str
    words: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]] = field(default=())


def held(figure: float, limit: float, unit: str) -> tuple[str, str]:
    """The last two cells of a row: the budget in words, and whether the figure keeps to it."""
    return f"≤ {limit:g} {unit}".strip(), "met" if figure <= limit else "not met"


def markdown(table: Table) -> str:
    """The table under its heading.

    Raises:
        RowsMissing: a row is missing, is there twice, or is not one that the table has; or a row is too short.
    """
    names = tuple(row[0] for row in table.rows)
    if names != ROWS[table.title]:
        raise RowsMissing(
            f"{table.title}: {sorted(set(names) ^ set(ROWS[table.title])) or 'in another order'}"
        )
    columns = ("Measured", *table.columns, *BUDGET)
    if any(len(row) != len(columns) for row in table.rows):
        raise RowsMissing(f"{table.title}: a row is not as long as the heading")
    lines = [_line(columns), "|" + "---|" * len(columns), *map(_line, table.rows)]
    return f"## {table.title}\n\n{table.words}\n\n" + "\n".join(lines)


def missing_rows(page: str) -> tuple[str, ...]:
    """The names of rows that a written page lacks."""
    return tuple(name for names in ROWS.values() for name in names if f"\n| {name} | " not in page)


def broken_budgets(tables: Sequence[Table]) -> tuple[str, ...]:
    """The rows whose budget was not kept."""
    return tuple(row[0] for table in tables for row in table.rows if row[-1] == "not met")


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
