"""What the pages of whoever inspects show."""

from sharewell.apps.accountability.presenters.processing import (
    present_rows,
    processing_document,
    table,
)

__all__ = ["present_rows", "processing_document", "table"]
