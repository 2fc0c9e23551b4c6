"""What the pages of whoever inspects show."""

from sharewell.apps.accountability.presenters.packs import pack_heading
from sharewell.apps.accountability.presenters.processing import (
    present_rows,
    processing_document,
    table,
)

__all__ = ["pack_heading", "present_rows", "processing_document", "table"]
