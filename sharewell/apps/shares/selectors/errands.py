"""What an organisation has to do about shares after they went: corrections to confirm, askings to answer."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from sharewell.apps.shares.models import Errand
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import ErrandKind
from sharewell.domain.sharing.sides import RECEIVERS

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrandWaiting:
    """One errand; `reference` names the share and `other` the organisation that waits."""

    kind: ErrandKind
    reference: str
    other: str
    due_at: datetime


def errands_waiting(actor: Actor) -> tuple[ErrandWaiting, ...]:
    """What waits for the actor, soonest first, in one query: what they own or sent, and what they receive or lead."""
    rows = errands_of(actor).filter(due_at__isnull=False)
    return tuple(
        ErrandWaiting(
            kind=ErrandKind(row.kind),
            reference=row.share.reference,
            other=row.share.recipient_name if _asks_sender(row) else row.share.sender_name,
            due_at=row.due_at or row.since,
        )
        for row in rows.select_related("share").order_by("due_at", "id")[:MOST]
    )


def errands_of(actor: Actor) -> QuerySet[Errand]:
    """The errands of the actor's organisation that are the actor's to do or to see to; none for other roles."""
    if actor.role not in CONTENT_ROLES:
        return Errand.objects.none()
    return Errand.objects.filter(_theirs(actor), organisation_id=actor.organisation)


def _theirs(actor: Actor) -> Q:
    found = Q(share__owner_id=actor.person) | Q(
        share__sent_by_id=actor.person, kind=ErrandKind.ANSWER_PASSING_ON
    )
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Q()
    if actor.role in RECEIVERS:
        return found | ~Q(kind=ErrandKind.ANSWER_PASSING_ON)
    return found


def _asks_sender(row: Errand) -> bool:
    return row.kind == ErrandKind.ANSWER_PASSING_ON
