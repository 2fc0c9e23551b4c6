"""The three ways from a worry to a share, as declared graphs."""

from sharewell.apps.concerns.journeys.emergency import EMERGENCY
from sharewell.apps.concerns.journeys.ordinary import ORDINARY
from sharewell.apps.concerns.journeys.told import TOLD

__all__ = ["EMERGENCY", "ORDINARY", "TOLD"]
