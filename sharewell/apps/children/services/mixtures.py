"""A wrong link: who saw the two entries as one while they were linked, and telling them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.selectors import Event, trail_of_child, written_about
from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import Link
from sharewell.apps.children.policies import require_decide_link
from sharewell.apps.children.services._telling_links import link_path
from sharewell.apps.organisations.selectors import colleagues_among
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.notify import NoticeKind

PURPOSE = "safeguarding"
LOOKS = frozenset(
    {
        EventKind.ENTRY_OPENED,
        EventKind.LINK_OPENED,
        EventKind.CONCERN_OPENED,
        EventKind.DECISION_OPENED,
        EventKind.DECISION_PRINTED,
        EventKind.SHARE_OPENED,
        EventKind.SHARE_READ,
        EventKind.SHARE_DELIVERED,
        EventKind.SHIELD_OPENED,
        EventKind.REQUEST_OPENED,
        EventKind.CHRONOLOGY_READ,
        EventKind.CHRONOLOGY_PRINTED,
        EventKind.PAPER_PRINTED,
        EventKind.PICKUP_OPENED,
        EventKind.PICKUP_DOWNLOADED,
        EventKind.TRANSFER_OPENED,
        EventKind.DISCUSSION_OPENED,
        EventKind.ATTACHMENT_OPENED,
        EventKind.STORY_READ,
        EventKind.STORY_PRINTED,
    }
)
"""What shows somebody something of a child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who saw something of either entry while they were linked."""

    person: UUID
    name: str
    organisation: UUID
    organisation_name: str
    first_at: datetime
    last_at: datetime
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """Something that went out about either entry while they were linked; its page has the way to correct it."""

    record: UUID
    words: str
    at: datetime
    url: str
    sent_by: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """Who saw two entries as one, and what went out about them."""

    readers: tuple[Reader, ...]
    went: tuple[Went, ...]


class WhatWent(Protocol):
    """What an app above this one sent of the actor's organisation about these entries in this time."""

    def __call__(
        self, *, actor: Actor, entries: tuple[UUID, ...], since: datetime, until: datetime
    ) -> Iterable[Went]: ...


_sources: dict[str, WhatWent] = {}


def register_what_went(name: str, source: WhatWent) -> None:
    """Have this asked when a wrong link is taken apart; again under a name takes its place."""
    _sources[name] = source


@transaction.atomic
def saw_the_mixture(*, actor: Actor, at: datetime, link: Link) -> Mixture:
    """Everybody who saw something of either entry from when they were linked until they were taken apart.

    Whatever went out in that time, and whoever read it, then or later, counts too. Raises Refused.
    """
    require_decide_link(actor, link)
    mixture = _mixture(actor, link, at)
    record_event(
        actor=actor,
        kind=EventKind.MIXTURE_LISTED,
        at=at,
        record=link.pk,
        child=link.first_id,
        purpose=PURPOSE,
        detail={"readers": len(mixture.readers), "went": len(mixture.went)},
    )
    return mixture


@transaction.atomic
def tell_of_mixture(*, actor: Actor, at: datetime, link: Link) -> Mixture:
    """Tell those of the organisation who saw it, and whoever sent something: they look at it and correct what went.

    Readers elsewhere are told by the corrections of what went to them. Raises Refused.
    """
    mixture = saw_the_mixture(actor=actor, at=at, link=link)
    people = {one.person for one in mixture.readers if one.organisation == actor.organisation}
    people |= {one.sent_by for one in mixture.went}
    told = [one for one in colleagues_among(people).values() if one.organisation == actor.organisation]
    kind = NoticeKind.RECORDS_TAKEN_APART
    tell_people(
        [one for one in told if one.sees_records and one.person != actor.person],
        kind=kind,
        link_path=link_path(link.pk),
        key=f"{kind}:{link.pk}:{link.acts_count}",
        at=at,
    )
    return mixture


def _mixture(actor: Actor, link: Link, at: datetime) -> Mixture:
    if link.linked_at is None:
        return Mixture(readers=(), went=())
    pair, until = (link.first_id, link.second_id), link.split_at or at
    went = [
        one
        for _name, source in sorted(_sources.items())
        for one in source(actor=actor, entries=pair, since=link.linked_at, until=until)
    ]
    events = [
        event
        for child in pair
        for event in trail_of_child(child).filter(happened_at__gte=link.linked_at, happened_at__lte=until)
        if event.kind in LOOKS
    ]
    # What went was read by its recipients under no entry of ours, and whenever they read it, it was mixed.
    events += written_about({one.record for one in went}, LOOKS)
    return Mixture(readers=tuple(_readers(events)), went=tuple(went))


def _readers(events: Iterable[Event]) -> list[Reader]:
    seen: dict[tuple[UUID, UUID], dict[UUID, Event]] = {}
    for event in events:
        seen.setdefault((event.person, event.organisation), {})[event.id] = event
    return sorted((_reader(list(one.values())) for one in seen.values()), key=lambda one: one.first_at)


def _reader(events: list[Event]) -> Reader:
    times = sorted(one.happened_at for one in events)
    return Reader(
        person=events[0].person,
        name=events[0].person_name,
        organisation=events[0].organisation,
        organisation_name=events[0].organisation_name,
        first_at=times[0],
        last_at=times[-1],
        times=len(times),
    )
