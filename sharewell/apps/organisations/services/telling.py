"""Telling people that something waits for them, each by a page that they may open. Never what it is."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.selectors import Colleague, Told, notice_address
from sharewell.kit.notify import NoticeKind, queue_notice

HOME = "/"
"""The first page of whoever signs in: it says what waits, or, to a chief, what has waited."""


def tell_people(
    people: Iterable[Colleague | Told],
    *,
    kind: NoticeKind,
    link_path: str,
    key: str,
    at: datetime,
    urgent: bool = False,
    is_record: bool = True,
) -> None:
    """Tell each of these people that something waits; the same key and person again is nothing new.

    `link_path` is its page. Where that is a child's record, a chief, and whoever else sees no records, is led to their
    own first page.
    """
    for person in people:
        queue_notice(
            to=person.email,
            kind=kind,
            link_path=link_path if person.sees_records or not is_record else HOME,
            at=at,
            key=f"{key}:{person.person}",
            language=person.language,
            urgent=urgent,
        )


def tell_desk_of(
    organisation: UUID, *, kind: NoticeKind, link_path: str, key: str, at: datetime, urgent: bool = False
) -> None:
    """Tell the address that an organisation gave for notices; nobody where it has no accounts."""
    queue_notice(
        to=notice_address(organisation),
        kind=kind,
        link_path=link_path,
        at=at,
        key=f"{key}:desk",
        urgent=urgent,
    )
