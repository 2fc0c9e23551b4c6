"""With whom something was shared about a child, and when; never what. Other apps rank by it whom to ask."""

from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.decisions.selectors import concerns_about
from sharewell.apps.shares.models import Share, ShareAbout
from sharewell.domain.access import Actor
from sharewell.domain.requests.knowing import EarlierLink, Why
from sharewell.domain.sharing import GONE, ShareState
from sharewell.domain.sharing.sides import ALLOWED, receives


def links_by_sharing(actor: Actor, entry: UUID) -> Iterator[EarlierLink]:
    """Those whom our organisation shared with about an entry, or who shared with it unasked, as the actor sees them."""
    yield from _received(actor, entry)
    yield from _sent(actor, entry)


def _sent(actor: Actor, entry: UUID) -> Iterator[EarlierLink]:
    concerns = [one.pk for one in concerns_about(actor, entry)]
    if not concerns:
        return
    rows = Share.objects.filter(concern_id__in=concerns, sender_id=actor.organisation)
    went = rows.exclude(state=ShareState.RECALLED).values_list("recipient_id", "sent_at", "answers_id")
    for recipient, at, answers in went:
        yield EarlierLink(organisation=recipient, why=Why.ASKED_US if answers else Why.WE_SHARED, at=at)


def _received(actor: Actor, entry: UUID) -> Iterator[EarlierLink]:
    """What came unasked and was opened; an answer to an ask is known where asks are."""
    rows = ShareAbout.objects.filter(child=entry, by_sender=False, ended_at__isnull=True)
    came = rows.filter(share__recipient_id=actor.organisation, share__answers_id=None)
    unread = {ShareState.DELIVERED, *GONE}
    for sender, at, state, owner in came.values_list(
        "share__sender_id", "share__sent_at", "share__state", "share__owner_id"
    ):
        side = receives(actor, organisation=actor.organisation, owner=owner)
        if side in ALLOWED and state not in unread:
            yield EarlierLink(organisation=sender, why=Why.SHARED_WITH_US, at=at)


def shares_sent_about(
    actor: Actor, entries: Collection[UUID], *, since: datetime, until: datetime
) -> QuerySet[Share]:
    """What the actor's organisation sent about these entries of its own in this time, whoever sent it."""
    rows = Share.objects.filter(
        sender_id=actor.organisation,
        sent_at__gte=since,
        sent_at__lte=until,
        concern__children__entry__in=entries,
    )
    return rows.exclude(state=ShareState.RECALLED).order_by("sent_at", "id").distinct()
