"""Questions about what goes between organisations."""

from sharewell.apps.flows.selectors.covered import CoveredFlow, covered_flows
from sharewell.apps.flows.selectors.flows import flows_of

__all__ = ["CoveredFlow", "covered_flows", "flows_of"]
