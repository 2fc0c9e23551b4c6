"""Lists of requests and asks, read in the order of an index and no further than a page: their cost does not grow."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from sharewell.apps.requests.models import Ask, Request
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.desk import stamp
from sharewell.domain.requests import AskState
from sharewell.domain.sharing.sides import RECEIVERS
from sharewell.kit.database.paging import PAGE, Page, newest_first, soonest_first

MOST_WAITING = 50
UNLISTED = ("why", "wanted", "statement")
"""Sealed fields that a list never opens, so does not fetch."""


class AskInbox(StrEnum):
    """Which part of what an organisation was asked."""

    WAITING = "waiting"
    NEW = "new"
    OPENED = "opened"
    IN_HAND = "in_hand"
    MINE = "mine"
    FINISHED = "finished"


def ask_inbox(
    actor: Actor, *, which: AskInbox = AskInbox.WAITING, after: str = "", limit: int = PAGE
) -> Page[Ask]:
    """What the actor's organisation was asked; what runs out first comes first, what is finished by day.

    A practitioner sees what they own. `after` is a page's `next_after`; anything else is the first page.
    """
    rows = _of_part(asked_of(actor, mine=which is AskInbox.MINE), which)
    if which is AskInbox.FINISHED:
        return newest_first(rows, "state_at", after=after, limit=limit)
    return soonest_first(rows, "due_at", after=after, limit=limit)


def requests_made(
    actor: Actor, *, everybody: bool = False, after: str = "", limit: int = PAGE
) -> Page[Request]:
    """What the actor asked, newest first; with `everybody`, and for a safeguarding lead, the whole organisation's."""
    rows = Request.objects.filter(asker_id=actor.organisation)
    if not (everybody and actor.role is Role.SAFEGUARDING_LEAD):
        rows = rows.filter(asked_by_id=actor.person)
    rows = (rows if actor.role in CONTENT_ROLES else rows.none()).defer(*UNLISTED)
    return newest_first(rows, "made_at", after=after, limit=limit)


def asks_of_requests(requests: tuple[Request, ...]) -> dict[UUID, list[Ask]]:
    """The asks of each of these requests in the order asked, in one query. The caller may see the requests."""
    found: dict[UUID, list[Ask]] = {request.pk: [] for request in requests}
    rows = Ask.objects.filter(request_id__in=list(found)).defer("subject", *UNLISTED)
    for ask in rows.order_by("sent_at", "asked_name", "id"):
        found[ask.request_id].append(ask)
    return found


def asks_waiting_for_asker(actor: Actor) -> tuple[Ask, ...]:
    """Questions and forwardings that wait for the actor to say something; for a lead, their colleagues' as well."""
    if actor.role not in CONTENT_ROLES:
        return ()
    turn = Q(state=AskState.CLARIFYING) | Q(forward_waits=True)
    rows = Ask.objects.filter(turn, asker_id=actor.organisation).defer("subject", *UNLISTED)
    if actor.role is not Role.SAFEGUARDING_LEAD:
        rows = rows.filter(asked_by_id=actor.person)
    return tuple(rows.order_by("due_at", "id")[:MOST_WAITING])


def asked_of(actor: Actor, *, mine: bool = False) -> QuerySet[Ask]:
    """What the actor's organisation was asked and they may know of; with `mine`, what they took on themselves."""
    rows = Ask.objects.defer(*UNLISTED)
    if actor.role not in CONTENT_ROLES:
        return rows.none()
    if mine or actor.role not in RECEIVERS:
        return rows.filter(owner_id=actor.person, asked_id=actor.organisation)
    return rows.filter(asked_id=actor.organisation)


def asks_that_wait(actor: Actor, *, mine: bool = False) -> QuerySet[Ask]:
    """What the actor's organisation was asked and has not answered; with `mine`, what was given to the actor."""
    return asked_of(actor, mine=mine).filter(due_at__isnull=False)


def requests_that_wait(organisation: UUID) -> QuerySet[Ask, Any]:
    """The ids of an organisation's requests with an ask that is not answered yet, for a query within another."""
    return Ask.objects.filter(asker_id=organisation, due_at__isnull=False).values("request_id")


def ask_stamp(ask: Ask) -> str:
    """What an ask's box carries: see `stamp`."""
    return stamp(ask.state, ask.steps_made, ask.owner_id)


def _of_part(rows: QuerySet[Ask], which: AskInbox) -> QuerySet[Ask]:
    parts: dict[AskInbox, Q] = {
        AskInbox.NEW: Q(state=AskState.DELIVERED),
        AskInbox.OPENED: Q(state=AskState.OPENED),
        AskInbox.IN_HAND: Q(state__in=(AskState.OWNED, AskState.CLARIFYING, AskState.CHALLENGED)),
    }
    return rows.filter(parts.get(which, Q()), due_at__isnull=which is AskInbox.FINISHED)
