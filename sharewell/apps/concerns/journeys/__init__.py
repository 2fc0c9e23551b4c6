"""The ways from a worry, or from what another organisation asked, to a share, as declared graphs."""

from sharewell.apps.concerns.journeys.answering import ANSWERING
from sharewell.apps.concerns.journeys.emergency import EMERGENCY
from sharewell.apps.concerns.journeys.ordinary import ORDINARY
from sharewell.apps.concerns.journeys.told import TOLD

__all__ = ["ANSWERING", "EMERGENCY", "ORDINARY", "TOLD"]
