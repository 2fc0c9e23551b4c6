"""What the clock does: reminds the person, then the leads. Looks at stored state alone, so late or twice is no harm."""

import logging
from datetime import datetime
from functools import partial
from uuid import UUID

from sharewell.apps.audit.services import record_event
from sharewell.apps.decisions.models import CompletionTask, LeadQuestion, LookAgain
from sharewell.apps.decisions.services._notices import tell, tell_person
from sharewell.apps.organisations.selectors import leads_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.sharing import FollowUp
from sharewell.kit.notify import NoticeKind
from sharewell.kit.ticks.each import each_safely, ids_due

logger = logging.getLogger("sharewell.decisions")

Task = LeadQuestion | CompletionTask | LookAgain
TASKS: tuple[type[Task], ...] = (LeadQuestion, CompletionTask, LookAgain)


def remind_of_everything(*, actor: Actor, at: datetime) -> int:
    """Remind of whatever has run out and say how many reminders there were. One that fails does not stop others."""
    return sum(
        each_safely(
            ids_due(kind, at, by="next_reminder_at"),
            partial(_remind, actor, at, kind),
            doing=f"a reminder for {kind.__name__}",
            logger=logger,
        )
        for kind in TASKS
    )


def _remind(actor: Actor, at: datetime, kind: type[Task], pk: UUID) -> bool:
    held = kind._default_manager.select_for_update().filter(pk=pk, next_reminder_at__lte=at).first()
    if held is None:
        return False
    row: Task = held
    row.reminders += 1
    first = row.reminders == 1
    row.next_reminder_at = _next(row, at) if first else None
    row.save(update_fields=["reminders", "next_reminder_at"])
    key = f"remind:{row._meta.model_name}:{row.pk}:{row.state}:{row.reminders}"
    if first:
        tell_person(_person(row), organisation=row.organisation_id, kind=_words(row), key=key, at=at)
    else:
        tell(leads_of(row.organisation_id), kind=NoticeKind.TASK_OVERDUE, key=key, at=at)
    record_event(
        actor=actor,
        kind=EventKind.ADVICE_CLIMBED if isinstance(row, LeadQuestion) else EventKind.DECISION_REMINDED,
        at=at,
        record=row.pk if isinstance(row, LeadQuestion) else row.concern_id,
        detail={
            "reminder": row.reminders,
            "of": str(row._meta.model_name),
            "told": "person" if first else "leads",
        },
    )
    return True


def _next(row: Task, at: datetime) -> datetime:
    if isinstance(row, LeadQuestion):
        return due(Trigger.LEAD_ANSWERED, urgency=row.urgency, nation=row.nation, start=at)
    trigger = Trigger.LOOKED_AGAIN if isinstance(row, LookAgain) else Trigger.EMERGENCY_COMPLETED
    return due(trigger, urgency=row.concern.urgency, nation=row.concern.nation, start=at)


def _person(row: Task) -> UUID | None:
    if isinstance(row, LeadQuestion):
        return row.lead_id
    if isinstance(row, CompletionTask) and row.state == FollowUp.DONE:
        return row.reviewer_id
    return row.person_id


def _words(row: Task) -> NoticeKind:
    if isinstance(row, LeadQuestion):
        return NoticeKind.ADVICE_WANTED
    if isinstance(row, CompletionTask) and row.state == FollowUp.DONE:
        return NoticeKind.REVIEW_WAITING
    return NoticeKind.TASK_DUE
