"""Questions about what goes between organisations."""

from sharewell.apps.flows.selectors.chart import Chart, Shown, cover_chart
from sharewell.apps.flows.selectors.covered import CoveredFlow, covered_flows
from sharewell.apps.flows.selectors.flows import flows_of

__all__ = ["Chart", "CoveredFlow", "Shown", "cover_chart", "covered_flows", "flows_of"]
