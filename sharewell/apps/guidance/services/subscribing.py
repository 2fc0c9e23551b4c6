"""Choosing what to be told of, and stopping."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.guidance.models import Subscription
from sharewell.apps.guidance.policies import require_subscribe
from sharewell.domain.access import Actor
from sharewell.domain.advice.diff import NATIONS, SECTORS
from sharewell.domain.advice.news import TOPICS, Choice
from sharewell.domain.audit.kinds import EventKind


@transaction.atomic
def subscribe(*, actor: Actor, choice: Choice, at: datetime) -> Subscription:
    """Tell the actor of such changes from now on; what they chose before no longer counts.

    Raises:
        Refused: the actor is no person.
        ValueError: a nation, sector or topic is none that there is.
    """
    require_subscribe(actor)
    chosen = {
        "nations": _listed(choice.nations, NATIONS),
        "sectors": _listed(choice.sectors, SECTORS),
        "topics": _listed(choice.topics, TOPICS),
    }
    row, is_new = Subscription.objects.select_for_update().get_or_create(
        person_id=actor.person, organisation_id=actor.organisation, defaults={**chosen, "since": at}
    )
    if not is_new:
        row.nations, row.sectors, row.topics = chosen["nations"], chosen["sectors"], chosen["topics"]
        row.since, row.stopped_at = row.since if row.stopped_at is None else at, None
        row.save()
    record_event(
        actor=actor,
        kind=EventKind.SUBSCRIPTION_CHANGED,
        at=at,
        record=row.pk,
        detail={name: " ".join(values) or "all" for name, values in chosen.items()},
    )
    return row


@transaction.atomic
def unsubscribe(*, actor: Actor, at: datetime) -> bool:
    """Tell the actor no more; answers whether they were told until now. Raises Refused."""
    require_subscribe(actor)
    rows = Subscription.objects.select_for_update()
    row = rows.filter(
        person_id=actor.person, organisation_id=actor.organisation, stopped_at__isnull=True
    ).first()
    if row is None:
        return False
    row.stopped_at = at
    row.save(update_fields=["stopped_at"])
    record_event(actor=actor, kind=EventKind.SUBSCRIPTION_STOPPED, at=at, record=row.pk)
    return True


def _listed(chosen: Iterable[str], permitted: Iterable[str]) -> list[str]:
    unknown = set(chosen) - set(permitted)
    if unknown:
        raise ValueError(f"there is no {sorted(unknown)[0]}")
    return sorted(set(chosen))
