"""Notices in words."""

from sharewell.apps.transparency.presenters.notices import (
    NoticeRow,
    amber_rows,
    notice_document,
    notice_rows,
    sections_of,
    version_rows,
)
from sharewell.apps.transparency.presenters.statements import (
    left_out_lines,
    statement_document,
    statement_rows,
    statement_sections,
)
from sharewell.apps.transparency.presenters.untold import look_rows, untold_rows

__all__ = [
    "NoticeRow",
    "amber_rows",
    "left_out_lines",
    "look_rows",
    "notice_document",
    "notice_rows",
    "sections_of",
    "statement_document",
    "statement_rows",
    "statement_sections",
    "untold_rows",
    "version_rows",
]
