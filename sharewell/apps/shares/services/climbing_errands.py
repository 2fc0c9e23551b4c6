"""What the clock does with errands: who has to confirm or answer is reminded up their ladder, then who waits hears."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.organisations.selectors import Colleague, escalation_chain
from sharewell.apps.shares.models import Errand, Share
from sharewell.apps.shares.services._after import WAITING, is_outside, log_after, tell_waiting
from sharewell.apps.shares.services._notices import tell, tell_desk, tell_owner
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import due
from sharewell.domain.sharing import CLIMBS, ERRAND_CLOCKS, ErrandKind, Rung, climbed
from sharewell.kit.notify import NoticeKind

logger = logging.getLogger("sharewell.shares")

EVENTS: dict[ErrandKind, EventKind] = {
    ErrandKind.CONFIRM_CORRECTION: EventKind.CORRECTION_CLIMBED,
    ErrandKind.ANSWER_RETURN: EventKind.RETURN_CLIMBED,
    ErrandKind.ANSWER_PASSING_ON: EventKind.PASSING_ON_CLIMBED,
}
CLIMBED = {**WAITING, ErrandKind.CONFIRM_CORRECTION: NoticeKind.CORRECTION_CLIMBED}


def climb_errands(*, actor: Actor, at: datetime) -> int:
    """Climb the errands that have run out, and say how many climbs there were. One that fails stops no other."""
    rows = Errand.objects.filter(next_climb_at__lte=at).order_by("next_climb_at", "id")
    return sum(_safely(actor, pk, at) for pk in rows.values_list("pk", flat=True))


def _safely(actor: Actor, pk: UUID, at: datetime) -> bool:
    try:
        return _climb(actor, pk, at)
    except Exception as error:  # noqa: BLE001  one bad row must not keep everybody else's errands down
        logger.error("a climb of %s failed: %s", pk, type(error).__name__)
        return False


@transaction.atomic
def _climb(actor: Actor, pk: UUID, at: datetime) -> bool:
    errand = Errand.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if errand is None:
        return False
    share, kind = Share.objects.get(pk=errand.share_id), ErrandKind(errand.kind)
    rung, people = _next_rung(errand)
    errand.rung = rung
    again = due(ERRAND_CLOCKS[kind], urgency=share.urgency, nation=share.nation, start=at)
    errand.next_climb_at = again if rung in CLIMBS else None
    errand.save(update_fields=["rung", "next_climb_at"])
    _tell(errand, share, people, at)
    log_after(actor, share, EVENTS[kind], at, version=0, rung=str(rung), waits_for=str(kind))
    return True


def _next_rung(errand: Errand) -> tuple[Rung, tuple[Colleague, ...]]:
    """The next rung that has somebody on it; the lead's when nobody is anywhere."""
    chain = escalation_chain(errand.organisation_id)
    on_rung = {Rung.DUTY: chain.duty_workers, Rung.DEPUTY: chain.deputies, Rung.LEAD: chain.leads}
    rung = climbed(Rung(errand.rung))
    while not on_rung[rung] and rung in CLIMBS:
        rung = climbed(rung)
    return rung, on_rung[rung]


def _tell(errand: Errand, share: Share, people: tuple[Colleague, ...], at: datetime) -> None:
    kind, key = CLIMBED[ErrandKind(errand.kind)], f"errand-climbed:{errand.pk}:{errand.rung}"
    tell(share, people, kind=kind, key=key, at=at)
    if errand.organisation_id == share.recipient_id:
        told = tell_owner(share, kind=kind, key=key, at=at)
        if not people and not told and not is_outside(share):
            tell_desk(share, kind=kind, key=key, at=at)
    if errand.rung == Rung.LEAD:
        tell_waiting(errand, share, key=f"{key}:waits", at=at)
