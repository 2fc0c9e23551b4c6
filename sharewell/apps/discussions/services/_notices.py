"""Telling people that a discussion waits for them or has moved. Never about whom, nor where it meets."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.organisations.selectors import (
    Colleague,
    Told,
    colleague,
    leads_of,
    notice_address,
)
from sharewell.domain.discussions import SeatState
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind, queue_notice


def tell(
    discussion: Discussion, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    for person in people:
        queue_notice(
            to=person.email,
            kind=kind,
            link_path=_link(discussion),
            at=at,
            key=f"{key}:{person.person}",
            language=person.language,
            urgent=is_urgent(discussion.urgency),
        )


def tell_caller(discussion: Discussion, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever called it; when they have left, the leads of their organisation."""
    found = colleague(discussion.called_by_id, organisation=discussion.caller_id)
    tell(discussion, [found] if found else leads_of(discussion.caller_id), kind=kind, key=key, at=at)


def tell_desk(
    discussion: Discussion, organisation: UUID, *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell the address that an organisation gave for notices."""
    queue_notice(
        to=notice_address(organisation),
        kind=kind,
        link_path=_link(discussion),
        at=at,
        key=f"{key}:{organisation}",
        urgent=is_urgent(discussion.urgency),
    )


def tell_others(discussion: Discussion, actor_of: UUID, *, key: str, at: datetime) -> None:
    """Tell everybody who is asked that there is news, but the organisation whose news it is."""
    kind = NoticeKind.DISCUSSION_MOVED
    for seat in Seat.objects.filter(discussion_id=discussion.pk).exclude(state=SeatState.GONE):
        if seat.organisation_id not in {actor_of, discussion.caller_id}:
            tell_desk(discussion, seat.organisation_id, kind=kind, key=key, at=at)
    if actor_of != discussion.caller_id:
        tell_caller(discussion, kind=kind, key=key, at=at)


def _link(discussion: Discussion) -> str:
    return f"/discussions/{discussion.reference}/"
