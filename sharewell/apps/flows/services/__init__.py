"""Counting what went."""

from sharewell.apps.flows.services.counting import count_days

__all__ = ["count_days"]
