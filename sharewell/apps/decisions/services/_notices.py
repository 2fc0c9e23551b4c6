"""Telling people of the organisation that something waits for them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.selectors import Colleague, colleague, leads_of
from sharewell.kit.notify import NoticeKind, queue_notice

HOME = "/"
"""What waits is listed at home, so that no e-mail holds an id of a task."""


def tell(
    people: Iterable[Colleague], *, kind: NoticeKind, key: str, at: datetime, urgent: bool = False
) -> None:
    """Queue one notice for each; the same key and person again is nothing new."""
    for person in people:
        queue_notice(
            to=person.email,
            kind=kind,
            link_path=HOME,
            at=at,
            key=f"{key}:{person.person}",
            language=person.language,
            urgent=urgent,
        )


def tell_person(person: UUID | None, *, organisation: UUID, kind: NoticeKind, key: str, at: datetime) -> None:
    """Queue a notice for somebody who still works there; for a leaver, their leads are told instead."""
    found = colleague(person, organisation=organisation) if person else None
    tell([found] if found else leads_of(organisation), kind=kind, key=key, at=at)
