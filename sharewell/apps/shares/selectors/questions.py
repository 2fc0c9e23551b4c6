"""Questions asked back that wait for the sender."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from sharewell.apps.shares.models import Question
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWaiting:
    """One question that waits; `reference` names the share."""

    reference: str
    recipient_name: str
    asked_by_name: str
    asked_at: datetime
    due_at: datetime
    mine: bool


def questions_waiting(actor: Actor, *, at: datetime) -> tuple[QuestionWaiting, ...]:
    """What recipients asked the actor, soonest first; for a lead, also what is overdue with colleagues. One query."""
    if actor.role not in CONTENT_ROLES:
        return ()
    mine = Q(sent_by_id=actor.person)
    wanted = mine | Q(due_at__lte=at) if actor.role is Role.SAFEGUARDING_LEAD else mine
    rows = Question.objects.filter(wanted, sender_id=actor.organisation, due_at__isnull=False)
    return tuple(
        QuestionWaiting(
            reference=row.share.reference,
            recipient_name=row.share.recipient_name,
            asked_by_name=row.asked_by_name,
            asked_at=row.asked_at,
            due_at=row.due_at or row.asked_at,
            mine=row.sent_by_id == actor.person,
        )
        for row in rows.select_related("share").defer("question", "answer").order_by("due_at", "id")[:MOST]
    )
