"""What the clock does: a reminder to the desk, then deputy, lead, and the chiefs of both sides.

Looks at stored state alone: late or twice is no harm. A share that was overlooked for long climbs one rung at a time,
so that each rung has its own time to act.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Told, leads_of, next_rung, on_rung
from sharewell.apps.shares.models import Question, Share
from sharewell.apps.shares.services._notices import tell, tell_desk, tell_owner, tell_sender
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.sharing import CLIMBS, WAITS_FOR, Rung, ShareState
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

TELLS_SENDER = frozenset({Rung.LEAD, Rung.CHIEFS})
logger = logging.getLogger("sharewell.shares")


def climb_all(*, actor: Actor, at: datetime) -> int:
    """Climb whatever has run out, and say how many climbs there were. One that fails does not stop the others."""
    share, question = partial(_climb_share, actor, at), partial(_climb_question, actor, at)
    done = each_safely(ids_due(Share, at), share, doing="a climb", logger=logger)
    return done + each_safely(ids_due(Question, at), question, doing="a climb", logger=logger)


def _climb_share(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = Share.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    run_out = row.due_at is not None and row.due_at <= at
    rung, people = next_rung(row.recipient_id, Rung(row.rung), at=at, has_run_out=run_out)
    row.rung = rung
    trigger = WAITS_FOR[ShareState(row.state)]
    row.next_climb_at = _time_of_next(row, trigger, rung, at)
    row.save(update_fields=["rung", "next_climb_at"])
    _tell(row, rung, people, at)
    record_event(
        actor=actor,
        kind=EventKind.SHARE_CLIMBED,
        at=at,
        record=row.pk,
        detail={"reference": row.reference, "rung": str(rung), "waits_for": str(trigger)},
    )
    return True


def _time_of_next(share: Share, trigger: Trigger, rung: Rung, at: datetime) -> datetime | None:
    if rung not in CLIMBS:
        return None
    return share.due_at if rung is Rung.REMINDER else _next_time(share, trigger, at)


def _next_time(share: Share, trigger: Trigger, at: datetime) -> datetime:
    return due(trigger, urgency=share.urgency, nation=share.nation, sector=share.recipient_sector, start=at)


def _tell(share: Share, rung: Rung, people: tuple[Told, ...], at: datetime) -> None:
    key = f"climbed:{share.pk}:{share.state}:{share.receipts_made}:{rung}"
    if share.recipient.outside_of_id is not None:
        _tell_own_side(share, rung, key, at)
        return
    kind = NoticeKind.SHARE_WAITING if rung is Rung.REMINDER else NoticeKind.SHARE_CLIMBED
    tell(share, people, kind=kind, key=key, at=at)
    told = tell_owner(share, kind=kind, key=key, at=at)
    if rung is Rung.REMINDER or not (people or told):
        tell_desk(share, kind=kind, key=key, at=at)
    if rung in TELLS_SENDER:
        tell_sender(share, kind=NoticeKind.SHARE_NOT_TAKEN_UP, key=f"{key}:sender", at=at)
    if rung is Rung.CHIEFS:
        chiefs = on_rung(share.sender_id, rung, at=at)
        tell(share, chiefs, kind=NoticeKind.SHARE_NOT_TAKEN_UP, key=f"{key}:sender", at=at)


def _tell_own_side(share: Share, rung: Rung, key: str, at: datetime) -> None:
    """Of somebody without an account: nobody there can be told, so the sender rings them, and then their leads do."""
    kind = NoticeKind.SHARE_NOT_TAKEN_UP
    tell_sender(share, kind=kind, key=f"{key}:sender", at=at)
    if rung is not Rung.REMINDER:
        tell(share, leads_of(share.sender_id), kind=kind, key=f"{key}:sender", at=at)


def _climb_question(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = Question.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    share = Share.objects.get(pk=row.share_id)
    row.reminders += 1
    first = row.reminders == 1
    row.next_climb_at = _next_time(share, Trigger.QUESTION_ANSWERED, at) if first else None
    row.save(update_fields=["reminders", "next_climb_at"])
    key = f"question-climbed:{row.pk}:{row.reminders}"
    if first:
        tell_sender(share, kind=NoticeKind.QUESTION_WAITING, key=key, at=at)
    else:
        tell(share, leads_of(share.sender_id), kind=NoticeKind.TASK_OVERDUE, key=key, at=at)
    record_event(
        actor=actor,
        kind=EventKind.QUESTION_CLIMBED,
        at=at,
        record=share.pk,
        detail={"reference": share.reference, "reminder": row.reminders},
    )
    return True
