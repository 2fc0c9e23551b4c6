"""What goes from one organisation to another, counted, and when it counts as regular. No child, no words."""

from sharewell.domain.flows.flow import Flow, FlowItem
from sharewell.domain.flows.regular import BadFlows, Regular, is_regular, read_regular, regular_rule

__all__ = ["BadFlows", "Flow", "FlowItem", "Regular", "is_regular", "read_regular", "regular_rule"]
