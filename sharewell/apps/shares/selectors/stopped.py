"""Stopped sendings without their content."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Q

from sharewell.apps.shares.models import StoppedSending
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.sharing.stopping import WAITING, StoppedState

MOST = 50


def stopped_for(actor: Actor, stopped: UUID) -> StoppedSending | None:
    """A stopped sending that the actor may see: whoever was to send it, who was asked, and the leads; else None."""
    if actor.role not in CONTENT_ROLES:
        return None
    rows = StoppedSending.objects.filter(_mine(actor), pk=stopped, sender_id=actor.organisation)
    return rows.select_related("concern", "decision", "share").first()


def stopped_waiting(actor: Actor) -> tuple[StoppedSending, ...]:
    """What was stopped and waits for the actor, oldest first; for a lead, all that waits. One query."""
    if actor.role not in CONTENT_ROLES:
        return ()
    lead = actor.role is Role.SAFEGUARDING_LEAD
    own = Q(sent_by_id=actor.person, state__in=WAITING)
    asked = Q(asked_of_id=actor.person, state=StoppedState.ASKED)
    as_lead = Q(state__in=[*WAITING, StoppedState.MASKED]) if lead else Q(pk__in=[])
    rows = StoppedSending.objects.filter(own | asked | as_lead, sender_id=actor.organisation)
    waits = rows.filter(state__in=[*WAITING, StoppedState.MASKED])
    return tuple(
        waits.select_related("concern").defer("parcel", "reason", "note").order_by("at", "id")[:MOST]
    )


def stopped_under(actor: Actor, concern: UUID) -> tuple[StoppedSending, ...]:
    """What was stopped or masked under a concern, as far as the actor may see it, oldest first. One query."""
    if actor.role not in CONTENT_ROLES:
        return ()
    rows = StoppedSending.objects.filter(_mine(actor), concern_id=concern, sender_id=actor.organisation)
    return tuple(rows.defer("parcel", "reason", "note").order_by("at", "id"))


def stopped_digest(stopped: StoppedSending) -> str:
    """SHA-256 over what was to go, by its sealed bytes; no key is needed."""
    written: dict[str, str | int | bool] = {
        "id": str(stopped.pk),
        "concern": str(stopped.concern_id),
        "decision": str(stopped.decision_id),
        "sender": str(stopped.sender_id),
        "sent_by": f"{stopped.sent_by_id} {stopped.sent_by_name}",
        "recipient": f"{stopped.recipient_id} {stopped.recipient_name}",
        "at": written_time(stopped.at),
        "parcel": sealed_digest(stopped.parcel),
        "to_danger": stopped.to_danger,
    }
    return digest(written)


def stopped_digests() -> Iterator[tuple[UUID, int, str]]:
    """Stopped sending, version and present digest of each, for `sharewell verify`."""
    for row in StoppedSending.objects.order_by("at", "id").iterator():
        yield row.pk, 1, stopped_digest(row)


def _mine(actor: Actor) -> Q:
    if actor.role is Role.SAFEGUARDING_LEAD:
        return Q()
    return Q(sent_by_id=actor.person) | Q(asked_of_id=actor.person)
