"""Lists of shares, read in the order of an index and no further than a page: their cost does not grow."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import ShareState
from sharewell.domain.sharing.sides import RECEIVERS
from sharewell.kit.database.paging import PAGE, Page, newest_first, soonest_first

UNLISTED = ("wanted", "family", "spoken_to")
"""Sealed fields that a list never opens, so does not fetch."""


class Inbox(StrEnum):
    """Which part of an inbox."""

    WAITING = "waiting"
    NEW = "new"
    OPENED = "opened"
    IN_HAND = "in_hand"
    MINE = "mine"
    FINISHED = "finished"


def inbox(actor: Actor, *, which: Inbox = Inbox.WAITING, after: str = "", limit: int = PAGE) -> Page[Share]:
    """What was shared with the actor's organisation; what runs out first comes first, what is finished by day.

    A practitioner sees what they own. `after` is a page's `next_after`; anything else is the first page.
    """
    rows = _of_part(received(actor, mine=which is Inbox.MINE), which)
    if which is Inbox.FINISHED:
        return newest_first(rows, "state_at", after=after, limit=limit)
    return soonest_first(rows, "due_at", after=after, limit=limit)


def sent_by(actor: Actor, *, everybody: bool = False, after: str = "", limit: int = PAGE) -> Page[Share]:
    """What the actor sent, newest first; with `everybody`, and for a safeguarding lead, the whole organisation's."""
    rows = Share.objects.filter(sender_id=actor.organisation)
    if not (everybody and actor.role is Role.SAFEGUARDING_LEAD):
        rows = Share.objects.filter(sent_by_id=actor.person, sender_id=actor.organisation)
    rows = (rows if actor.role in CONTENT_ROLES else rows.none()).defer(*UNLISTED)
    return newest_first(rows, "sent_at", after=after, limit=limit)


def shares_under(actor: Actor, concern: UUID) -> tuple[Share, ...]:
    """What went under a concern of the actor's organisation, in the order sent."""
    rows = Share.objects.filter(pk__in=ids_under(actor, concern))
    return tuple(rows.order_by("sent_at", "reference"))


def ids_under(actor: Actor, concern: UUID) -> QuerySet[Share, Any]:
    """The ids of the same, for a query within another."""
    rows = Share.objects.filter(concern_id=concern, sender_id=actor.organisation)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(sent_by_id=actor.person)
    return (rows if actor.role in CONTENT_ROLES else rows.none()).values("pk")


def concerns_that_wait(organisation: UUID) -> QuerySet[Share, Any]:
    """The ids of an organisation's concerns with a share that is not answered yet, for a query within another."""
    return Share.objects.filter(sender_id=organisation, due_at__isnull=False).values("concern_id")


def received(actor: Actor, *, mine: bool = False) -> QuerySet[Share]:
    """What came to the actor's organisation and they may know of; with `mine`, what they took on themselves."""
    rows = Share.objects.defer(*UNLISTED)
    if actor.role not in CONTENT_ROLES:
        return rows.none()
    if mine or actor.role not in RECEIVERS:
        return rows.filter(owner_id=actor.person, recipient_id=actor.organisation)
    return rows.filter(recipient_id=actor.organisation)


def _of_part(rows: QuerySet[Share], which: Inbox) -> QuerySet[Share]:
    parts: dict[Inbox, Q] = {
        Inbox.NEW: Q(state=ShareState.DELIVERED),
        Inbox.OPENED: Q(state=ShareState.OPENED),
        Inbox.IN_HAND: Q(state__in=(ShareState.OWNED, ShareState.ACTED_ON)),
    }
    return rows.filter(parts.get(which, Q()), due_at__isnull=which is Inbox.FINISHED)
