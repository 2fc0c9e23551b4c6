"""Entries for children and adults as a list in a file: what its columns are, what its rows say, and written out again.

Nothing here changes anything. What is wrong is a `RowFault` with a code; the words stand above.
"""

from sharewell.domain.entries_file.days import BadDay, DayOrder, order_of, read_day
from sharewell.domain.entries_file.fields import DAYS, SEVERAL, Field, guessed, plain_heading
from sharewell.domain.entries_file.lookout import Lookout, Shielded
from sharewell.domain.entries_file.mapping import (
    Mapping,
    faults_of,
    guessed_mapping,
    read_mapping,
)
from sharewell.domain.entries_file.merging import merged
from sharewell.domain.entries_file.outcomes import HeldFor, Outcome, RunState, Undone
from sharewell.domain.entries_file.reading import Row, RowFault, read_row
from sharewell.domain.entries_file.writing import HEADINGS, PROTECTED, csv_pieces, exported_cells

__all__ = [
    "DAYS",
    "HEADINGS",
    "PROTECTED",
    "SEVERAL",
    "BadDay",
    "DayOrder",
    "Field",
    "HeldFor",
    "Lookout",
    "Mapping",
    "Outcome",
    "Row",
    "RowFault",
    "RunState",
    "Shielded",
    "Undone",
    "csv_pieces",
    "exported_cells",
    "faults_of",
    "guessed",
    "guessed_mapping",
    "merged",
    "order_of",
    "plain_heading",
    "read_day",
    "read_mapping",
    "read_row",
]
