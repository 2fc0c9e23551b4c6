"""What the clock does: whoever answers for a breach is reminded while there is time, and of lessons that are due.

Looks at stored state alone: late or twice is no harm.
"""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.breaches.models import Breach, Lesson
from sharewell.apps.breaches.policies import require_remind
from sharewell.apps.breaches.services._telling import tell_who_answers
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.breaches import breach_rules, next_reminder
from sharewell.domain.deadlines import local_day
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.breaches")


def remind_of_breaches(*, actor: Actor, at: datetime) -> int:
    """Remind of every breach and lesson whose time has come; returns of how many. Raises Refused."""
    require_remind(actor)
    due = Lesson.objects.filter(done_at=None, reminded_on=None, by__lte=local_day(at)).order_by("by", "pk")
    return each_safely(
        ids_due(Breach, at, by="remind_at"), partial(_remind, actor, at), doing="a reminder", logger=logger
    ) + each_safely(
        due.values_list("pk", flat=True), partial(_of_lesson, actor, at), doing="a lesson", logger=logger
    )


def _remind(actor: Actor, at: datetime, pk: UUID) -> bool:
    row = Breach.objects.select_for_update().filter(pk=pk, remind_at__lte=at).first()
    if row is None or row.remind_at is None:
        return False
    key = f"due:{row.remind_at.isoformat()}"
    row.remind_at = next_reminder(row.known_at, after=at, rules=breach_rules())
    row.save(update_fields=["remind_at"])
    tell_who_answers(row, NoticeKind.BREACH_DUE, at, key=key)
    _note(actor, row, at, lesson=False)
    return True


def _of_lesson(actor: Actor, at: datetime, pk: int) -> bool:
    found = Lesson.objects.select_for_update().filter(pk=pk, done_at=None, reminded_on=None).first()
    if found is None:
        return False
    found.reminded_on = local_day(at)
    found.save(update_fields=["reminded_on"])
    tell_who_answers(found.breach, NoticeKind.LESSON_DUE, at, key=f"lesson:{found.step}")
    _note(actor, found.breach, at, lesson=True)
    return True


def _note(actor: Actor, row: Breach, at: datetime, *, lesson: bool) -> None:
    record_event(
        actor=actor,
        kind=EventKind.BREACH_REMINDED,
        at=at,
        record=row.pk,
        detail={"reference": row.reference, "lesson": lesson},
    )
