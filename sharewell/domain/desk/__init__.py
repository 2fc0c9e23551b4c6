"""The duty desk: what it can be narrowed to and sorted by, where a page begins, and how many worries stand together."""

from sharewell.domain.desk.assigning import Assigned, stamp
from sharewell.domain.desk.filters import Filters, Kind, Part, Sort, asked_for, written
from sharewell.domain.desk.worries import MONTHS, Worries, window_start, worries_among

__all__ = [
    "MONTHS",
    "Assigned",
    "Filters",
    "Kind",
    "Part",
    "Sort",
    "Worries",
    "asked_for",
    "stamp",
    "window_start",
    "worries_among",
    "written",
]
