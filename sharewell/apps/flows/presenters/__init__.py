"""What goes, in words."""

from sharewell.apps.flows.presenters.rows import FlowRow, flow_rows

__all__ = ["FlowRow", "flow_rows"]
