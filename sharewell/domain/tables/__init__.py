"""Tables that people bring as files: from bytes to rows of cells, and back so that a spreadsheet runs nothing."""

from sharewell.domain.tables.reading import BadFile, bare, decoded, numbered_rows, separator_of
from sharewell.domain.tables.writing import FORMULAS, harmless

__all__ = ["FORMULAS", "BadFile", "bare", "decoded", "harmless", "numbered_rows", "separator_of"]
