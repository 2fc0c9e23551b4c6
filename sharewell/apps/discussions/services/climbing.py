"""What the clock does: what is not put in, or not written down, in time climbs.

Looks at stored state alone: late or twice is no harm.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.discussions.services._notices import tell, tell_caller, tell_desk
from sharewell.apps.organisations.selectors import Told, next_rung
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.discussions import DiscussionState
from sharewell.domain.sharing import CLIMBS, Rung
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.discussions")
WAITS, NEWS = NoticeKind.DISCUSSION_WAITING, NoticeKind.DISCUSSION_MOVED


def climb_discussions(*, actor: Actor, at: datetime) -> int:
    """Climb whatever has run out, and say how many climbs there were. One that fails does not stop the others."""
    seat, record = partial(_climb_seat, actor, at), partial(_climb_record, actor, at)
    climbs = each_safely(ids_due(Seat, at), seat, doing="a climb", logger=logger)
    return climbs + each_safely(ids_due(Discussion, at), record, doing="a climb", logger=logger)


def _climb_seat(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = (
        Seat.objects.select_for_update(of=("self",))
        .select_related("discussion")
        .filter(pk=pk, next_climb_at__lte=at)
        .first()
    )
    if row is None:
        return False
    if row.discussion.state == DiscussionState.RECORDED:
        return _remind_to_confirm(actor, row, at)
    rung, people = _next(row, row.organisation_id, at)
    row.rung, row.next_climb_at = rung, _next_time(row, row.discussion, Trigger.DISCUSSION_PUT_IN, at)
    row.save(update_fields=["rung", "next_climb_at"])
    key = f"seat:{row.pk}:{row.discussion.acts_made}:{rung}"
    tell(row.discussion, people, kind=WAITS, key=key, at=at)
    tell_desk(row.discussion, row.organisation_id, kind=WAITS, key=key, at=at)
    if rung is not Rung.REMINDER:
        tell_caller(row.discussion, kind=NEWS, key=f"{key}:caller", at=at)
    _tell_log(actor, row.discussion, Trigger.DISCUSSION_PUT_IN, rung, at)
    return True


def _remind_to_confirm(actor: Actor, row: Seat, at: datetime) -> bool:
    """One reminder. Nobody is hurt by a record that is not confirmed, so that no chief is told of it."""
    row.rung, row.next_climb_at = Rung.REMINDER, None
    row.save(update_fields=["rung", "next_climb_at"])
    key = f"confirm:{row.pk}:{row.discussion.acts_made}"
    tell_desk(row.discussion, row.organisation_id, kind=WAITS, key=key, at=at)
    _tell_log(actor, row.discussion, Trigger.DISCUSSION_CONFIRMED, Rung.REMINDER, at)
    return True


def _climb_record(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = Discussion.objects.select_for_update().filter(pk=pk, next_climb_at__lte=at).first()
    if row is None:
        return False
    rung, people = _next(row, row.caller_id, at)
    row.rung, row.next_climb_at = rung, _next_time(row, row, Trigger.DISCUSSION_RECORDED, at)
    row.save(update_fields=["rung", "next_climb_at"])
    key = f"record:{row.pk}:{row.acts_made}:{rung}"
    kind = NoticeKind.DISCUSSION_TO_RECORD
    tell(row, people, kind=kind, key=key, at=at)
    tell_caller(row, kind=kind, key=f"{key}:own", at=at)
    _tell_log(actor, row, Trigger.DISCUSSION_RECORDED, rung, at)
    return True


def _next(row: Seat | Discussion, organisation: UUID, at: datetime) -> tuple[Rung, tuple[Told, ...]]:
    has_run_out = row.due_at is not None and row.due_at <= at
    return next_rung(organisation, Rung(row.rung), at=at, has_run_out=has_run_out)


def _next_time(row: Seat | Discussion, of: Discussion, trigger: Trigger, at: datetime) -> datetime | None:
    if row.rung not in CLIMBS:
        return None
    if row.rung == Rung.REMINDER and row.due_at is not None and row.due_at > at:
        return row.due_at
    return due(trigger, urgency=of.urgency, nation=of.nation, start=at)


def _tell_log(actor: Actor, row: Discussion, trigger: Trigger, rung: Rung, at: datetime) -> None:
    detail = {"reference": row.reference, "rung": str(rung), "waits_for": str(trigger)}
    record_event(actor=actor, kind=EventKind.DISCUSSION_CLIMBED, at=at, record=row.pk, detail=detail)
