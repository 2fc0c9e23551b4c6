"""What the clock does: a reminder to the desk, then deputy, lead, and the chiefs of both sides.

Looks at stored state alone: late or twice is no harm. An ask that was overlooked for long climbs one rung at a time, so
that each rung has its own time to act.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Told, directory_entry, leads_of, next_rung, on_rung
from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.services._notices import tell, tell_asker, tell_desk, tell_owner
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.requests import WAITS_FOR, AskState, waits_for_asker
from sharewell.domain.sharing import CLIMBS, Rung
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely

logger = logging.getLogger("sharewell.requests")
TELLS_ASKER = frozenset({Rung.LEAD, Rung.CHIEFS})


def climb_asks(*, actor: Actor, at: datetime) -> int:
    """Climb whatever has run out, and say how many climbs there were. One that fails does not stop the others."""
    rows = _due(at).order_by("next_climb_at", "id")
    return each_safely(
        list(rows.values_list("pk", flat=True)), partial(_climb, actor, at), doing="a climb", logger=logger
    )


def _due(at: datetime) -> QuerySet[Ask]:
    """What has run out, and what waits for an organisation that was suspended: nobody there will do anything."""
    theirs = Q(asked__suspended_at__isnull=False) & ~Q(state=AskState.CLARIFYING)
    ours = Q(asker__suspended_at__isnull=False, state=AskState.CLARIFYING)
    return Ask.objects.filter(Q(next_climb_at__lte=at) | theirs | ours, next_climb_at__isnull=False)


def _climb(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = _due(at).select_for_update(of=("self",)).filter(pk=pk).first()
    if row is None:
        return False
    trigger = WAITS_FOR[AskState(row.state)]
    rung, people = _next(row, at)
    row.rung = rung
    row.next_climb_at = _next_time(row, trigger, rung, at)
    row.save(update_fields=["rung", "next_climb_at"])
    _tell(row, rung, people, at)
    record_event(
        actor=actor,
        kind=EventKind.REQUEST_CLIMBED,
        at=at,
        record=row.pk,
        detail={"reference": row.reference, "rung": str(rung), "waits_for": str(trigger)},
    )
    return True


def _next(ask: Ask, at: datetime) -> tuple[Rung, tuple[Told, ...]]:
    """The next rung on the side whose turn it is. Of a suspended side nobody can act, so the chiefs hear at once."""
    side = _whose_turn(ask)
    entry = directory_entry(side)
    if entry is None or entry.suspended_at is not None:
        return Rung.CHIEFS, ()
    run_out = ask.due_at is not None and ask.due_at <= at
    return next_rung(side, Rung(ask.rung), at=at, has_run_out=run_out)


def _next_time(ask: Ask, trigger: Trigger, rung: Rung, at: datetime) -> datetime | None:
    if rung not in CLIMBS:
        return None
    if rung is Rung.REMINDER and ask.due_at is not None and ask.due_at > at:
        return ask.due_at
    return due(trigger, urgency=ask.urgency, nation=ask.nation, sector=ask.asked_sector, start=at)


def _tell(ask: Ask, rung: Rung, people: tuple[Told, ...], at: datetime) -> None:
    key = f"climbed:{ask.pk}:{ask.state}:{ask.steps_made}:{rung}"
    if waits_for_asker(AskState(ask.state)):
        tell_asker(ask, kind=NoticeKind.REQUEST_MOVED, key=key, at=at)
        above = people if rung is not Rung.REMINDER else ()
        tell(ask, above, kind=NoticeKind.TASK_OVERDUE, key=f"{key}:above", at=at)
        return
    if ask.outside:
        _tell_own_side(ask, rung, key, at)
        return
    kind = NoticeKind.REQUEST_WAITING if rung is Rung.REMINDER else NoticeKind.REQUEST_CLIMBED
    tell(ask, people, kind=kind, key=key, at=at)
    told = tell_owner(ask, kind=kind, key=key, at=at)
    if rung is Rung.REMINDER or not (people or told):
        tell_desk(ask, kind=kind, key=key, at=at)
    if rung in TELLS_ASKER:
        tell_asker(ask, kind=NoticeKind.REQUEST_NOT_ANSWERED, key=f"{key}:asker", at=at)
    if rung is Rung.CHIEFS:
        chiefs = on_rung(ask.asker_id, rung, at=at)
        tell(ask, chiefs, kind=NoticeKind.REQUEST_NOT_ANSWERED, key=f"{key}:asker", at=at)


def _tell_own_side(ask: Ask, rung: Rung, key: str, at: datetime) -> None:
    """Of somebody without an account: nobody there can be told, so the asker rings them, and then their leads do."""
    kind = NoticeKind.REQUEST_NOT_ANSWERED
    tell_asker(ask, kind=kind, key=f"{key}:asker", at=at)
    if rung is not Rung.REMINDER:
        tell(ask, leads_of(ask.asker_id), kind=kind, key=f"{key}:asker", at=at)


def _whose_turn(ask: Ask) -> UUID:
    return ask.asker_id if waits_for_asker(AskState(ask.state)) else ask.asked_id
