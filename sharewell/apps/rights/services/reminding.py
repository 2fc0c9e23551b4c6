"""What the clock does: whoever has a request is reminded before it runs out, and everybody is when it has.

Looks at stored state alone: late or twice is no harm.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.rights.models import RightsRequest
from sharewell.apps.rights.policies import require_remind
from sharewell.apps.rights.services._notices import keepers, leaders, owner_or_keepers, tell
from sharewell.apps.rights.services._steps import write_step
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Happened, Stage
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.rights")


def remind_of_requests(*, actor: Actor, at: datetime) -> int:
    """Remind of each request whose time for it has come, and say of how many."""
    require_remind(actor)
    act = partial(_remind, actor, at)
    return each_safely(ids_due(RightsRequest, at), act, doing="a reminder", logger=logger)


def _remind(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = RightsRequest.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None or row.stage == Stage.ENDED:
        return False
    is_late = row.due_at is not None and row.due_at <= at
    day = local_day(at).isoformat()
    write_step(actor, row, Happened.LATE if is_late else Happened.REMINDED, at)
    if is_late:
        everybody = {one.person: one for one in (*owner_or_keepers(row), *keepers(row), *leaders(row))}
        tell(row, everybody.values(), kind=NoticeKind.RIGHTS_LATE, key=f"late:{day}", at=at)
    else:
        tell(row, owner_or_keepers(row), kind=NoticeKind.RIGHTS_DUE, key=f"due:{day}", at=at)
    return True
