"""Organisations and their contacts as a file of lines: read, checked, compared with what is there, and written.

Nothing here changes anything. What is wrong is a `Fault` with a code; the words stand above.
"""

from sharewell.domain.directory_file.checking import checked
from sharewell.domain.directory_file.columns import COLUMNS, CONTACT_COLUMNS, ORGANISATION_COLUMNS
from sharewell.domain.directory_file.planning import Change, Difference, Known, Plan, What, planned
from sharewell.domain.directory_file.reading import (
    LARGEST,
    MOST_LINES,
    Fault,
    Line,
    Sheet,
    read_sheet,
)
from sharewell.domain.directory_file.writing import EXAMPLE, written
from sharewell.domain.tables import BadFile

__all__ = [
    "COLUMNS",
    "CONTACT_COLUMNS",
    "EXAMPLE",
    "LARGEST",
    "MOST_LINES",
    "ORGANISATION_COLUMNS",
    "BadFile",
    "Change",
    "Difference",
    "Fault",
    "Known",
    "Line",
    "Plan",
    "Sheet",
    "What",
    "checked",
    "planned",
    "read_sheet",
    "written",
]
