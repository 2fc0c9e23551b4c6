"""Telling people of the organisation that something waits for them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.selectors import Colleague, colleague_or_leads
from sharewell.apps.organisations.services import HOME, tell_people
from sharewell.kit.notify import NoticeKind


def tell(
    people: Iterable[Colleague], *, kind: NoticeKind, key: str, at: datetime, urgent: bool = False
) -> None:
    """Queue one notice for each; what waits is listed at home, so that no e-mail holds an id of a task."""
    tell_people(people, kind=kind, link_path=HOME, key=key, at=at, urgent=urgent)


def tell_person(person: UUID | None, *, organisation: UUID, kind: NoticeKind, key: str, at: datetime) -> None:
    """Queue a notice for somebody who still works there; for a leaver, their leads are told instead."""
    tell(colleague_or_leads(person, organisation=organisation), kind=kind, key=key, at=at)
