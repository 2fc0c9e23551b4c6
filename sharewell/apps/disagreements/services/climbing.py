"""What the clock does: a disagreement that was not settled on a level goes to the next. Late or twice is no harm."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.disagreements.models import Disagreement
from sharewell.apps.disagreements.services._steps import Said, set_level, tell_both, write_step
from sharewell.domain.access import Actor
from sharewell.domain.disagreements import Level, StepKind, level_above
from sharewell.kit.notify import NoticeKind

logger = logging.getLogger("sharewell.disagreements")


def climb_disagreements(*, actor: Actor, at: datetime) -> int:
    """Climb what has run out, and say how many climbs there were. One that fails does not stop the others."""
    rows = Disagreement.objects.filter(next_climb_at__lte=at).order_by("next_climb_at", "id")
    return sum(_safely(actor, pk, at) for pk in rows.values_list("pk", flat=True))


def _safely(actor: Actor, pk: UUID, at: datetime) -> bool:
    try:
        return _climb(actor, pk, at)
    except Exception as error:  # noqa: BLE001  one bad row must not keep everybody else's down
        logger.error("a climb of %s failed: %s", pk, type(error).__name__)
        return False


@transaction.atomic
def _climb(actor: Actor, pk: UUID, at: datetime) -> bool:
    row = Disagreement.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    set_level(row, level_above(Level(row.level)), at)
    write_step(actor, row, Said(kind=StepKind.CLIMBED), at)
    tell_both(row, kind=NoticeKind.DISAGREEMENT_CLIMBED, at=at)
    return True
