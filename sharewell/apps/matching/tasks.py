"""What the worker does for runs at each tick."""

import logging
from datetime import datetime

from sharewell.apps.matching.selectors import matches_to_go_on, runs_to_go_on
from sharewell.apps.matching.services import go_on, go_on_privately
from sharewell.domain.access import SYSTEM

logger = logging.getLogger("sharewell.matching")
SECONDS = 20.0
"""How long one tick works on a run; its other parts come with the next, so that clocks of others are looked at."""


def go_on_with_runs(at: datetime) -> int:
    """Go on with the run that waits longest; returns how many were gone on with."""
    for run in runs_to_go_on(at)[:1]:
        try:
            go_on(actor=SYSTEM, run=run, at=at, seconds=SECONDS)
        except Exception as error:  # noqa: BLE001  it is tried again, a few times
            # The message may hold a record's words, so only the kind of error is logged.
            logger.error("Run %s failed: %s", run, type(error).__name__)
            return 0
        return 1
    return 0


def go_on_with_private_matches(at: datetime) -> int:
    """One step of the private matching that waits longest; returns how many were gone on with."""
    for match in matches_to_go_on()[:1]:
        try:
            go_on_privately(match=match, at=at)
        except Exception as error:  # noqa: BLE001  it is tried again at the next tick
            logger.error("Private matching %s failed: %s", match, type(error).__name__)
            return 0
        return 1
    return 0
