"""What the clock does: an unopened, unowned or unanswered share climbs from duty to deputy to lead.

Looks at stored state alone: late or twice is no harm. A share that was overlooked for long climbs one rung at a time,
so that each rung has its own time to act.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import Colleague, escalation_chain, leads_of
from sharewell.apps.shares.models import Question, Share
from sharewell.apps.shares.services._notices import tell, tell_desk, tell_owner, tell_sender
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.sharing import CLIMBS, WAITS_FOR, Rung, ShareState, climbed
from sharewell.kit.notify import NoticeKind

logger = logging.getLogger("sharewell.shares")


def climb_all(*, actor: Actor, at: datetime) -> int:
    """Climb whatever has run out, and say how many climbs there were. One that fails does not stop the others."""
    shares = _due(Share, at)
    questions = _due(Question, at)
    done = sum(_safely(_climb_share, actor, pk, at) for pk in shares)
    return done + sum(_safely(_climb_question, actor, pk, at) for pk in questions)


def _due(model: type[Share] | type[Question], at: datetime) -> list[UUID]:
    # All of them: were there a limit, rows that fail each time would keep those behind them down for ever.
    rows = model._default_manager.filter(next_climb_at__lte=at).order_by("next_climb_at", "id")
    return list(rows.values_list("pk", flat=True))


def _safely(climb: Callable[[Actor, UUID, datetime], bool], actor: Actor, pk: UUID, at: datetime) -> bool:
    try:
        return climb(actor, pk, at)
    except Exception as error:  # noqa: BLE001  one bad row must not keep everybody else's shares down
        logger.error("a climb of %s failed: %s", pk, type(error).__name__)
        return False


@transaction.atomic
def _climb_share(actor: Actor, pk: UUID, at: datetime) -> bool:
    row = Share.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    rung, people = _next_rung(row)
    row.rung = rung
    trigger = WAITS_FOR[ShareState(row.state)]
    row.next_climb_at = _next_time(row, trigger, at) if rung in CLIMBS else None
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


def _next_rung(share: Share) -> tuple[Rung, tuple[Colleague, ...]]:
    """The next rung that has somebody on it; the lead's when nobody is anywhere."""
    chain = escalation_chain(share.recipient_id)
    on_rung = {Rung.DUTY: chain.duty_workers, Rung.DEPUTY: chain.deputies, Rung.LEAD: chain.leads}
    rung = climbed(Rung(share.rung))
    while not on_rung[rung] and rung in CLIMBS:
        rung = climbed(rung)
    return rung, on_rung[rung]


def _next_time(share: Share, trigger: Trigger, at: datetime) -> datetime:
    return due(trigger, urgency=share.urgency, nation=share.nation, sector=share.recipient_sector, start=at)


def _tell(share: Share, rung: Rung, people: tuple[Colleague, ...], at: datetime) -> None:
    key = f"climbed:{share.pk}:{share.state}:{share.receipts_made}:{rung}"
    tell(share, people, kind=NoticeKind.SHARE_CLIMBED, key=key, at=at)
    told = tell_owner(share, kind=NoticeKind.SHARE_CLIMBED, key=key, at=at)
    if not people and not told:
        tell_desk(share, kind=NoticeKind.SHARE_CLIMBED, key=key, at=at)
    if rung is Rung.LEAD:
        tell_sender(share, kind=NoticeKind.SHARE_NOT_TAKEN_UP, key=f"{key}:sender", at=at)


@transaction.atomic
def _climb_question(actor: Actor, pk: UUID, at: datetime) -> bool:
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
