"""Telling people that something about a transfer waits for them. Never what."""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, Told, colleague, leads_of, notice_address
from sharewell.apps.transfers.models import Transfer
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind, queue_notice


def link_to(transfer: Transfer) -> str:
    """The path of a transfer's page: its reference is random and says nothing."""
    return f"/transfers/{transfer.reference}/"


def tell(
    transfer: Transfer, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    for person in people:
        queue_notice(
            to=person.email,
            kind=kind,
            link_path=link_to(transfer),
            at=at,
            key=f"{key}:{person.person}",
            language=person.language,
            urgent=is_urgent(transfer.urgency),
        )


def tell_sender(transfer: Transfer, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever started it; when they have left, the leads of their organisation."""
    found = colleague(transfer.started_by_id, organisation=transfer.sender_id)
    tell(transfer, [found] if found else leads_of(transfer.sender_id), kind=kind, key=key, at=at)


def tell_desk(transfer: Transfer, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell the address that the next place gave for notices."""
    if transfer.recipient_id is None:
        return
    queue_notice(
        to=notice_address(transfer.recipient_id),
        kind=kind,
        link_path=link_to(transfer),
        at=at,
        key=f"{key}:desk",
        urgent=is_urgent(transfer.urgency),
    )
