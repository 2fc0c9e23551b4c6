"""Telling people that something about a request waits for them. Never what."""

from collections.abc import Iterable
from datetime import datetime

from sharewell.apps.organisations.selectors import Colleague, Told, colleague, colleague_or_leads
from sharewell.apps.organisations.services import tell_desk_of, tell_people
from sharewell.apps.requests.models import Ask
from sharewell.domain.reaching import is_urgent
from sharewell.kit.notify import NoticeKind

CAN_WAIT = frozenset({NoticeKind.REQUEST_WITHDRAWN})
"""News after which there is nothing to do at night, however urgent the request was."""


def link_to(ask: Ask) -> str:
    """The path of an ask's page: its reference is random and says nothing."""
    return f"/requests/asks/{ask.reference}/"


def tell_desk(ask: Ask, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell the address that the organisation that was asked gave for notices; the asker, where they have no account."""
    if ask.outside:
        _reach_again(ask, kind=kind, key=key, at=at)
        return
    urgent = _cannot_wait(ask, kind)
    tell_desk_of(ask.asked_id, kind=kind, link_path=link_to(ask), key=key, at=at, urgent=urgent)


def tell(ask: Ask, people: Iterable[Colleague | Told], *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell each of these people; the same key and person again is nothing new."""
    urgent = _cannot_wait(ask, kind)
    tell_people(people, kind=kind, link_path=link_to(ask), key=key, at=at, urgent=urgent)


def tell_asker(ask: Ask, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever asked; when they have left, the leads of their organisation."""
    people = colleague_or_leads(ask.asked_by_id, organisation=ask.asker_id)
    tell(ask, people, kind=kind, key=key, at=at)


def tell_owner(ask: Ask, *, kind: NoticeKind, key: str, at: datetime) -> bool:
    """Tell whoever took the ask on, and say whether there is such a person still."""
    found = colleague(ask.owner_id, organisation=ask.asked_id) if ask.owner_id else None
    tell(ask, [found] if found else [], kind=kind, key=key, at=at)
    return found is not None


def tell_asked(ask: Ask, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Tell whoever took the ask on; where nobody has, or they have left, the desk."""
    if not tell_owner(ask, kind=kind, key=key, at=at):
        tell_desk(ask, kind=kind, key=key, at=at)


def _reach_again(ask: Ask, *, kind: NoticeKind, key: str, at: datetime) -> None:
    """Nobody there can sign in, so whoever asked makes a new link and code. What needs no answer can wait."""
    if kind in CAN_WAIT:
        return
    tell_people(
        colleague_or_leads(ask.asked_by_id, organisation=ask.asker_id),
        kind=NoticeKind.PICKUP_AGAIN,
        link_path=f"/pick-up/asked/{ask.reference}/",
        key=f"{key}:again",
        at=at,
        urgent=_cannot_wait(ask, kind),
    )


def _cannot_wait(ask: Ask, kind: NoticeKind) -> bool:
    return is_urgent(ask.urgency) and kind not in CAN_WAIT
