"""Telling people that something about a transfer waits for them. Never what."""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, Told, colleague_or_leads
from sharewell.apps.organisations.services import tell_desk_of, tell_people
from sharewell.apps.transfers.models import Transfer
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind


def link_to(transfer: Transfer) -> str:
    """The path of a transfer's page: its reference is random and says nothing."""
    return f"/transfers/{transfer.reference}/"


def tell(
    transfer: Transfer, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    urgent = is_urgent(transfer.urgency)
    tell_people(people, kind=kind, link_path=link_to(transfer), key=key, at=at, urgent=urgent)


def tell_sender(transfer: Transfer, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever started it; when they have left, the leads of their organisation."""
    people = colleague_or_leads(transfer.started_by_id, organisation=transfer.sender_id)
    tell(transfer, people, kind=kind, key=key, at=at)


def tell_desk(transfer: Transfer, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell the address that the next place gave for notices."""
    if transfer.recipient_id is None:
        return
    urgent = is_urgent(transfer.urgency)
    tell_desk_of(transfer.recipient_id, kind=kind, link_path=link_to(transfer), key=key, at=at, urgent=urgent)
