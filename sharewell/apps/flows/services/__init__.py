"""Counting what went, and beginning an agreement from it."""

from sharewell.apps.flows.services.counting import count_days
from sharewell.apps.flows.services.drafting import draft_agreement

__all__ = ["count_days", "draft_agreement"]
