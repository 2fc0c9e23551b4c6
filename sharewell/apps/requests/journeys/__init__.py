"""The journey of asking, from about whom to whom."""

from sharewell.apps.requests.journeys.asking import ASKING

__all__ = ["ASKING"]
