"""What the clock does with errands: who has to confirm or answer is reminded up their ladder, then who waits hears."""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.organisations.selectors import Told, next_rung
from sharewell.apps.shares.models import Errand, Share
from sharewell.apps.shares.services._after import WAITING, is_outside, log_after, tell_waiting
from sharewell.apps.shares.services._notices import tell, tell_desk, tell_owner, tell_sender
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import due
from sharewell.domain.sharing import CLIMBS, ERRAND_CLOCKS, ErrandKind, Rung
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.shares")

EVENTS: dict[ErrandKind, EventKind] = {
    ErrandKind.CONFIRM_CORRECTION: EventKind.CORRECTION_CLIMBED,
    ErrandKind.ANSWER_RETURN: EventKind.RETURN_CLIMBED,
    ErrandKind.ANSWER_PASSING_ON: EventKind.PASSING_ON_CLIMBED,
}
TELLS_WHO_WAITS = frozenset({Rung.LEAD, Rung.CHIEFS})
CLIMBED = {**WAITING, ErrandKind.CONFIRM_CORRECTION: NoticeKind.CORRECTION_CLIMBED}


def climb_errands(*, actor: Actor, at: datetime) -> int:
    """Climb the errands that have run out, and say how many climbs there were. One that fails stops no other."""
    return each_safely(ids_due(Errand, at), partial(_climb, actor, at), doing="a climb", logger=logger)


def _climb(actor: Actor, at: datetime, pk: UUID) -> bool:
    errand = Errand.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if errand is None or errand.due_at is None:
        return False
    share, kind = Share.objects.get(pk=errand.share_id), ErrandKind(errand.kind)
    run_out = errand.due_at <= at
    rung, people = next_rung(errand.organisation_id, Rung(errand.rung), at=at, has_run_out=run_out)
    errand.rung = rung
    errand.next_climb_at = _time_of_next(errand, share, at)
    errand.save(update_fields=["rung", "next_climb_at"])
    _tell(errand, share, people, at)
    log_after(actor, share, EVENTS[kind], at, version=0, rung=str(rung), waits_for=str(kind))
    return True


def _time_of_next(errand: Errand, share: Share, at: datetime) -> datetime | None:
    if errand.rung not in CLIMBS:
        return None
    if errand.rung == Rung.REMINDER:
        return errand.due_at
    trigger = ERRAND_CLOCKS[ErrandKind(errand.kind)]
    return due(trigger, urgency=share.urgency, nation=share.nation, start=at)


def _tell(errand: Errand, share: Share, people: tuple[Told, ...], at: datetime) -> None:
    kind, key = CLIMBED[ErrandKind(errand.kind)], f"errand-climbed:{errand.pk}:{errand.rung}"
    if errand.rung == Rung.REMINDER:
        kind = WAITING[ErrandKind(errand.kind)]
    tell(share, people, kind=kind, key=key, at=at)
    if errand.organisation_id == share.recipient_id:
        told = tell_owner(share, kind=kind, key=key, at=at)
        if (errand.rung == Rung.REMINDER or not (people or told)) and not is_outside(share):
            tell_desk(share, kind=kind, key=key, at=at)
    elif errand.rung == Rung.REMINDER:
        tell_sender(share, kind=kind, key=key, at=at)
    if errand.rung in TELLS_WHO_WAITS:
        tell_waiting(errand, share, key=f"{key}:waits", at=at)
