"""What the worker does for worries that are written down, at each tick."""

import logging
from datetime import datetime

from sharewell.apps.attachments.services import remove_unsent
from sharewell.domain.access import SYSTEM
from sharewell.kit.journeys.selectors import given_up
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.concerns")


def remove_files_of_lost_drafts(at: datetime) -> int:
    """Remove the files of drafts that were deleted or whose time is over, before the drafts' rows go; of how many.

    A draft waits for seven days after it was last saved, so a file that was never sent is kept no longer.
    """
    return each_safely(
        given_up(at=at),
        lambda draft: bool(remove_unsent(actor=SYSTEM, place=draft, at=at)),
        doing="removing files",
        logger=logger,
    )
