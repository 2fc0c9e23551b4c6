"""What the clock does: a disagreement that was not settled on a level goes to the next. Late or twice is no harm."""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.disagreements.models import Disagreement
from sharewell.apps.disagreements.services._steps import Said, set_level, tell_both, write_step
from sharewell.domain.access import Actor
from sharewell.domain.disagreements import Level, StepKind, level_above
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.disagreements")


def climb_disagreements(*, actor: Actor, at: datetime) -> int:
    """Climb what has run out, and say how many climbs there were. One that fails does not stop the others."""
    return each_safely(ids_due(Disagreement, at), partial(_climb, actor, at), doing="a climb", logger=logger)


def _climb(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = Disagreement.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    set_level(row, level_above(Level(row.level)), at)
    write_step(actor, row, Said(kind=StepKind.CLIMBED), at)
    tell_both(row, kind=NoticeKind.DISAGREEMENT_CLIMBED, at=at)
    return True
