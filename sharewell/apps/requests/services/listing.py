"""Lists with the name by which a request is found again. Showing those names is a look, and is in the log first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop

from sharewell.apps.audit.services import record_listing
from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.selectors.lists import (
    PAGE,
    AskInbox,
    ask_inbox,
    asks_of_requests,
    requests_made,
)
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.requests import AskState, Subject
from sharewell.kit.crypto import keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAsk:
    """An ask in a list. The name is empty until the side that was asked has opened it."""

    ask: Ask
    name: str
    overdue: bool
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRequest:
    """A request in a list, with the asks as they stand."""

    request: Request
    name: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskListing:
    """One page of asks, and where the next one begins (empty: there is none)."""

    rows: tuple[ListedAsk, ...]
    next_after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestListing:
    """One page of requests, and where the next one begins (empty: there is none)."""

    rows: tuple[ListedRequest, ...]
    next_after: str


def list_asks(
    *,
    actor: Actor,
    at: datetime,
    which: AskInbox = AskInbox.WAITING,
    after: str = "",
    limit: int = PAGE,
) -> AskListing:
    """A page of what the actor's organisation was asked. What nobody has opened shows no name."""
    page = ask_inbox(actor, which=which, after=after, limit=limit)
    unread = {AskState.DELIVERED, AskState.WITHDRAWN}
    shown = [ask for ask in page.rows if ask.state not in unread]
    names = _names(actor, at, shown, purpose=gettext_noop("requests received"))
    rows = tuple(
        ListedAsk(
            ask=ask,
            name=names.get(ask.reference, ""),
            overdue=ask.due_at is not None and ask.due_at <= at,
            mine=ask.owner_id == actor.person,
        )
        for ask in page.rows
    )
    return AskListing(rows=rows, next_after=page.next_after)


def list_requests(
    *, actor: Actor, at: datetime, everybody: bool = False, after: str = "", limit: int = PAGE
) -> RequestListing:
    """A page of what the actor asked, newest first; with `everybody`, and for a lead, of the organisation."""
    page = requests_made(actor, everybody=everybody, after=after, limit=limit)
    names = _names(actor, at, page.rows, purpose=gettext_noop("requests made"))
    asks = asks_of_requests(page.rows)
    rows = tuple(
        ListedRequest(request=request, name=names.get(request.reference, ""), asks=tuple(asks[request.pk]))
        for request in page.rows
    )
    return RequestListing(rows=rows, next_after=page.next_after)


def _names(
    actor: Actor, at: datetime, rows: Sequence[Ask] | Sequence[Request], *, purpose: str
) -> dict[str, str]:
    if not rows:
        return {}
    told, kind = [row.reference for row in rows], EventKind.REQUEST_LISTED
    record_listing(actor=actor, kind=kind, at=at, shown=told, purpose=purpose, fields=["subject"])
    ring = keyring(holder=actor.organisation, records=[row.pk for row in rows])
    return {
        row.reference: Subject.from_json(
            ring.unseal(record=row.pk, field="subject", sealed=bytes(row.subject))
        ).name
        for row in rows
        if row.pk in ring
    }
