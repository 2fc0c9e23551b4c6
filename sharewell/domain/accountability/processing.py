"""The record of processing: its columns are data; each cell says where it came from, and what is missing is empty."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sharewell.domain.cited import Line, data_text, read_rows, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Titles
from sharewell.domain.tables import harmless

FILE = "processing.toml"
FILLS = frozenset(
    {
        "who", "why", "about_whom", "what", "with_whom", "basis", "abroad", "kept", "safe", "told", "assessed",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Line):
    """One column. `fills` names what is known of it."""

    fills: str


@dataclass(frozen=True, slots=True)
class Known:
    """What stands in a cell, and where it came from. An empty text is missing."""

    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Processing:
    """One line of the record: its name, where its page is, and what is known, by what it fills."""

    name: str
    reference: str
    known: Mapping[str, Known]

    def cell(self, fills: str) -> Known:
        """What is known of one column."""
        return self.known.get(fills, Known())

    def missing(self, columns: Iterable[Column]) -> tuple[Column, ...]:
        """The columns of which nothing is known."""
        return tuple(one for one in columns if not self.cell(one.fills).text.strip())


@cache
def processing_columns() -> tuple[Column, ...]:
    """The columns in order. Raises BadData: the data are wrong."""
    return read_columns(data_text("core", FILE))


def read_columns(text: str) -> tuple[Column, ...]:
    """The columns of a file. Raises BadData."""
    return tuple(read_rows(text, "column", SHARED_KEYS | {"fills"}, _column))


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table for a spreadsheet, in UTF-8 with its mark; nothing in it runs as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([harmless(one) for one in heads])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _column(row: Mapping[str, Any], titles: Titles) -> Column:
    if row["fills"] not in FILLS:
        raise ValueError(f"fills is one of {sorted(FILLS)}")
    return Column(**shared(row, titles), fills=row["fills"])
