"""Telling people that something about a share waits for them. Never what."""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, Told, colleague, colleague_or_leads
from sharewell.apps.organisations.services import tell_desk_of, tell_people
from sharewell.apps.shares.models import Share
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind

CAN_WAIT = frozenset({NoticeKind.SHARE_MOVED, NoticeKind.SHARE_RECALLED})
"""News for whoever asked or sent: there is nothing to do at night, however urgent the share was."""


def link_to(share: Share) -> str:
    """The path of a share's page: its reference is random and says nothing."""
    return f"/shares/{share.reference}/"


def tell_desk(share: Share, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell the address that the recipient organisation gave for notices."""
    urgent = _cannot_wait(share, kind)
    tell_desk_of(share.recipient_id, kind=kind, link_path=link_to(share), key=key, at=at, urgent=urgent)


def tell(
    share: Share, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    urgent = _cannot_wait(share, kind)
    tell_people(people, kind=kind, link_path=link_to(share), key=key, at=at, urgent=urgent)


def tell_sender(share: Share, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever sent the share; when they have left, the leads of their organisation."""
    people = colleague_or_leads(share.sent_by_id, organisation=share.sender_id)
    tell(share, people, kind=kind, key=key, at=at)


def tell_owner(share: Share, *, kind: NoticeKind, key: str, at: datetime) -> bool:
    """Tell whoever took the share on, and say whether there is such a person still."""
    found = colleague(share.owner_id, organisation=share.recipient_id) if share.owner_id else None
    tell(share, [found] if found else [], kind=kind, key=key, at=at)
    return found is not None


def _cannot_wait(share: Share, kind: NoticeKind) -> bool:
    return is_urgent(share.urgency) and kind not in CAN_WAIT
