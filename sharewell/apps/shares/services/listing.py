"""Lists with the line by which a share is found again. Showing those lines is a look, and is in the log first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop

from sharewell.apps.audit.services import record_listing
from sharewell.apps.shares.models import Share
from sharewell.apps.shares.selectors import PAGE, Inbox, inbox, sent_by
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import GONE, ShareState
from sharewell.kit.crypto import keyring
from sharewell.kit.database.paging import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedShare:
    """A share in a list. The summary is empty until the receiving side has opened it, and when it was taken back."""

    share: Share
    summary: str
    overdue: bool
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a list, and where the next one begins (empty: there is none)."""

    rows: tuple[ListedShare, ...]
    next_after: str


def list_inbox(
    *, actor: Actor, at: datetime, which: Inbox = Inbox.WAITING, after: str = "", limit: int = PAGE
) -> Listing:
    """A page of the actor's inbox. What nobody has opened shows from whom and how urgent, not what it is."""
    page = inbox(actor, which=which, after=after, limit=limit)
    shown = [one for one in page.rows if one.state != ShareState.DELIVERED and one.state not in GONE]
    return _listed(actor, at, page, shown, purpose=gettext_noop("inbox"))


def list_sent(
    *, actor: Actor, at: datetime, everybody: bool = False, after: str = "", limit: int = PAGE
) -> Listing:
    """A page of what the actor sent, newest first; with `everybody`, and for a lead, of the organisation."""
    page = sent_by(actor, everybody=everybody, after=after, limit=limit)
    return _listed(actor, at, page, list(page.rows), purpose=gettext_noop("sent"))


def _listed(
    actor: Actor, at: datetime, page: Page[Share], shown: Sequence[Share], *, purpose: str
) -> Listing:
    if shown:
        told = [share.reference for share in shown]
        kind = EventKind.SHARES_LISTED
        record_listing(actor=actor, kind=kind, at=at, shown=told, purpose=purpose, fields=["summary"])
    summaries = _summaries(actor, shown)
    rows = tuple(
        ListedShare(
            share=share,
            summary=summaries.get(share.reference, ""),
            overdue=share.due_at is not None and share.due_at <= at,
            mine=actor.person in {share.owner_id, share.sent_by_id},
        )
        for share in page.rows
    )
    return Listing(rows=rows, next_after=page.next_after)


def _summaries(actor: Actor, shares: Sequence[Share]) -> dict[str, str]:
    if not shares:
        return {}
    ring = keyring(holder=actor.organisation, records=[share.pk for share in shares])
    return {
        share.reference: ring.unseal(record=share.pk, field="summary", sealed=bytes(share.summary))
        for share in shares
        if share.pk in ring
    }
