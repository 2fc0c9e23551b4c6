"""Telling people that something about a share waits for them. Never what."""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, Told, colleague, leads_of, notice_address
from sharewell.apps.shares.models import Share
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind, queue_notice

CAN_WAIT = frozenset({NoticeKind.SHARE_MOVED, NoticeKind.SHARE_RECALLED})
"""News for whoever asked or sent: there is nothing to do at night, however urgent the share was."""


def link_to(share: Share) -> str:
    """The path of a share's page: its reference is random and says nothing."""
    return f"/shares/{share.reference}/"


def tell_desk(share: Share, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell the address that the recipient organisation gave for notices."""
    queue_notice(
        to=notice_address(share.recipient_id),
        kind=kind,
        link_path=link_to(share),
        at=at,
        key=f"{key}:desk",
        urgent=_cannot_wait(share, kind),
    )


def tell(
    share: Share, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    for person in people:
        is_chief = isinstance(person, Told) and person.is_chief
        queue_notice(
            to=person.email,
            kind=kind,
            link_path="/" if is_chief else link_to(share),
            at=at,
            key=f"{key}:{person.person}",
            language=person.language,
            urgent=_cannot_wait(share, kind),
        )


def tell_sender(share: Share, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever sent the share; when they have left, the leads of their organisation."""
    found = colleague(share.sent_by_id, organisation=share.sender_id)
    tell(share, [found] if found else leads_of(share.sender_id), kind=kind, key=key, at=at)


def tell_owner(share: Share, *, kind: NoticeKind, key: str, at: datetime) -> bool:
    """Tell whoever took the share on, and say whether there is such a person still."""
    found = colleague(share.owner_id, organisation=share.recipient_id) if share.owner_id else None
    tell(share, [found] if found else [], kind=kind, key=key, at=at)
    return found is not None


def _cannot_wait(share: Share, kind: NoticeKind) -> bool:
    return is_urgent(share.urgency) and kind not in CAN_WAIT
