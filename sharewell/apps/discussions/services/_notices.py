"""Telling people that a discussion waits for them or has moved. Never about whom, nor where it meets."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.discussions.models import Discussion, Seat
from sharewell.apps.organisations.selectors import Colleague, Told, colleague, colleague_or_leads
from sharewell.apps.organisations.services import tell_desk_of, tell_people
from sharewell.domain.discussions import SeatState
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind

LIST = "/discussions/"


def tell(
    discussion: Discussion, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    urgent = is_urgent(discussion.urgency)
    tell_people(people, kind=kind, link_path=_link(discussion), key=key, at=at, urgent=urgent)


def tell_caller(discussion: Discussion, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever called it; when they have left, the leads of their organisation."""
    people = colleague_or_leads(discussion.called_by_id, organisation=discussion.caller_id)
    tell(discussion, people, kind=kind, key=key, at=at)


def tell_desk(
    discussion: Discussion, organisation: UUID, *, kind: NoticeKind, key: str, at: datetime
) -> None:
    """Tell the address that an organisation gave for notices."""
    link, urgent = _link(discussion), is_urgent(discussion.urgency)
    tell_desk_of(organisation, kind=kind, link_path=link, key=f"{key}:{organisation}", at=at, urgent=urgent)


def tell_removed(discussion: Discussion, seat: Seat, *, key: str, at: datetime) -> None:
    """Tell an organisation, and whoever was to come for it, that it is asked no more.

    It can open the discussion no longer, so that it is led to its own list.
    """
    kind, link, urgent = NoticeKind.DISCUSSION_LEFT, LIST, is_urgent(discussion.urgency)
    comes = colleague(seat.attends_id, organisation=seat.organisation_id) if seat.attends_id else None
    people = [comes] if comes else []
    tell_people(people, kind=kind, link_path=link, key=key, at=at, urgent=urgent)
    tell_desk_of(seat.organisation_id, kind=kind, link_path=link, key=key, at=at, urgent=urgent)


def tell_others(discussion: Discussion, actor_of: UUID, *, key: str, at: datetime) -> None:
    """Tell everybody who is asked that there is news, but the organisation whose news it is."""
    kind = NoticeKind.DISCUSSION_MOVED
    for seat in Seat.objects.filter(discussion_id=discussion.pk).exclude(state=SeatState.GONE):
        if seat.organisation_id not in {actor_of, discussion.caller_id}:
            tell_desk(discussion, seat.organisation_id, kind=kind, key=key, at=at)
    if actor_of != discussion.caller_id:
        tell_caller(discussion, kind=kind, key=key, at=at)


def _link(discussion: Discussion) -> str:
    return f"{LIST}{discussion.reference}/"
