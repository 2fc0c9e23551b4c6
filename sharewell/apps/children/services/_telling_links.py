"""Telling people of pairs of entries. Never who it is about."""

from datetime import datetime
from uuid import UUID

from sharewell.apps.children.models import Link
from sharewell.apps.organisations.selectors import colleague, leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.kit.notify import NoticeKind


def tell_of_merge(actor: Actor, link: Link, at: datetime) -> None:
    """The leads who can be the second person."""
    seconds = [one for one in leads_of(link.organisation_id) if one.person != actor.person]
    kind = NoticeKind.MERGE_WANTED
    key = f"{kind}:{link.pk}:{link.acts_count}"
    tell_people(seconds, kind=kind, link_path=link_path(link.pk), key=key, at=at)


def tell_who_asked(person: UUID | None, link: Link, at: datetime) -> None:
    """Whoever wished that two entries be merged hears that a second person has answered."""
    found = colleague(person, organisation=link.organisation_id) if person else None
    kind = NoticeKind.SECOND_LOOK_DONE
    key = f"{kind}:{link.pk}:{link.acts_count}"
    tell_people([found] if found else [], kind=kind, link_path=link_path(link.pk), key=key, at=at)


def link_path(link: UUID) -> str:
    """Where the pair is looked at."""
    return f"/children/same/{link}/"
