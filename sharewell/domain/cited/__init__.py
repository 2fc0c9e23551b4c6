"""Lines of law and practice that are data: each dated, cited, and saying how well its source was checked.

Whatever reads a TOML file of the guidance that is no rule takes its lines from here.
"""

from sharewell.domain.cited.doubtful import Doubtful, doubtful_lines
from sharewell.domain.cited.lines import (
    NATIONS,
    SEEN,
    BadData,
    Line,
    Source,
    in_force,
    most_particular,
    read_day,
    read_rows,
    read_seen,
    read_source,
    read_text,
    read_toml,
    shared,
)
from sharewell.domain.cited.places import data_files, data_text

__all__ = [
    "NATIONS",
    "SEEN",
    "BadData",
    "Doubtful",
    "Line",
    "Source",
    "data_files",
    "data_text",
    "doubtful_lines",
    "in_force",
    "most_particular",
    "read_day",
    "read_rows",
    "read_seen",
    "read_source",
    "read_text",
    "read_toml",
    "shared",
]
