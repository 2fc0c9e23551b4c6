"""Questions about what goes between organisations."""

from sharewell.apps.flows.selectors.flows import flows_of

__all__ = ["flows_of"]
