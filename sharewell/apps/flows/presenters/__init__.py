"""What goes, in words."""

from sharewell.apps.flows.presenters.chart import MapPage, gap_columns, gap_rows
from sharewell.apps.flows.presenters.rows import FlowRow, flow_rows

__all__ = ["FlowRow", "MapPage", "flow_rows", "gap_columns", "gap_rows"]
