"""Whom to ring at an organisation: its duty contacts, filled up from its own numbers and its people."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.organisations.models import DutyContact
from sharewell.apps.organisations.selectors.directory import DirectoryEntry, directory_entries
from sharewell.apps.organisations.selectors.people import Colleague, leads_of, people_in_role
from sharewell.domain.access import Role
from sharewell.domain.contacts import (
    BadHours,
    Contact,
    Hours,
    Purpose,
    answering,
    hours_said_in,
    in_order,
    is_ended,
    is_stale,
    read_hours,
)
from sharewell.domain.deadlines import calendar_of
from sharewell.kit.clock import now


def contacts_of(
    entries: Sequence[DirectoryEntry], *, at: datetime | None = None
) -> dict[UUID, tuple[Contact, ...]]:
    """The contacts of organisations in one query, as they are listed; who has none for a purpose that the
    organisation's own numbers serve gets one made up from these."""
    moment = at or now()
    found: dict[UUID, list[Contact]] = {one.id: [] for one in entries}
    for row in _kept(found):
        found[row.organisation_id].append(_contact(row, moment))
    return {one.id: in_order(_filled_up(one, found[one.id], moment)) for one in entries}


def contact_of(contact: UUID, *, organisation: UUID, at: datetime | None = None) -> Contact | None:
    """One contact of an organisation; None where it is another's, removed or not there."""
    row = _kept([organisation]).filter(id=contact).first()
    return _contact(row, at or now()) if row else None


def who_answers_now(organisation: UUID, at: datetime) -> tuple[Contact, ...]:
    """Who can be rung at an organisation at a moment, first whom to try first; nobody where it is suspended.

    Nobody means that its hours do not cover the moment: `contacts_for` still has every number.
    """
    entry = directory_entries([organisation]).get(organisation)
    if entry is None or entry.suspended_at is not None:
        return ()
    return answering_now(entry, contacts_of([entry], at=at)[organisation], at)


def answering_now(entry: DirectoryEntry, contacts: Iterable[Contact], at: datetime) -> tuple[Contact, ...]:
    """As who_answers_now, for contacts that are known already."""
    return answering(contacts, at, calendar_of(entry.nation).holidays)


def contacts_for(organisation: UUID, purpose: Purpose, *, at: datetime | None = None) -> tuple[Contact, ...]:
    """Whom to reach about one thing, in order. Leads and chiefs are the people in that role where nobody is named."""
    moment = at or now()
    entry = directory_entries([organisation]).get(organisation)
    if entry is None:
        return ()
    named = tuple(one for one in contacts_of([entry], at=moment)[organisation] if one.purpose is purpose)
    return named or tuple(_from_person(one, purpose, entry) for one in _in_office(organisation, purpose))


def chiefs_of(organisation: UUID) -> tuple[Contact, ...]:
    """The chief officers, whom a climb reaches last: those named, else the people who hold the role of leader."""
    return contacts_for(organisation, Purpose.CHIEF_OFFICER)


def hours_of(text: str) -> Hours | None:
    """Stored hours; None where there are none, or where what is stored cannot be read any more."""
    try:
        return read_hours(text)
    except BadHours:
        return None


def _kept(organisations: Iterable[UUID]) -> QuerySet[DutyContact]:
    rows = DutyContact.objects.filter(organisation__in=list(organisations), removed_at__isnull=True)
    return rows.select_related("confirmed_by")


def _contact(row: DutyContact, at: datetime) -> Contact:
    return Contact(
        id=row.id,
        organisation=row.organisation_id,
        purpose=Purpose(row.purpose),
        name=row.name,
        phone=row.phone,
        email=row.email,
        hours=hours_of(row.hours),
        order=row.order,
        confirmed_at=row.confirmed_at,
        confirmed_by=row.confirmed_by.full_name if row.confirmed_by else "",
        valid_until=row.valid_until,
        stale=is_stale(row.confirmed_at, at),
        ended=is_ended(row.valid_until, at),
    )


def _filled_up(entry: DirectoryEntry, contacts: list[Contact], at: datetime) -> list[Contact]:
    numbers = {Purpose.DUTY: entry.phone, Purpose.OUT_OF_HOURS: entry.out_of_hours_phone}
    named = {one.purpose for one in contacts}
    missing = (purpose for purpose, phone in numbers.items() if phone and purpose not in named)
    return [*contacts, *(_made_up(entry, purpose, numbers[purpose], at) for purpose in missing)]


def _made_up(entry: DirectoryEntry, purpose: Purpose, phone: str, at: datetime) -> Contact:
    confirmed = entry.last_confirmed_on
    confirmed_at = datetime.combine(confirmed, time(12), UTC) if confirmed else None
    said = entry.duty_hours if purpose is Purpose.DUTY else ""
    return Contact(
        id=None,
        organisation=entry.id,
        purpose=purpose,
        name="",
        phone=phone,
        email=entry.notice_email if purpose is Purpose.DUTY else "",
        hours=hours_said_in(said),
        said=said,
        confirmed_at=confirmed_at,
        stale=is_stale(confirmed_at, at),
    )


def _in_office(organisation: UUID, purpose: Purpose) -> tuple[Colleague, ...]:
    match purpose:
        case Purpose.CHIEF_OFFICER:
            return people_in_role(organisation, Role.LEADER)
        case Purpose.DATA_PROTECTION:
            return people_in_role(organisation, Role.INFORMATION_GOVERNANCE_LEAD)
        case Purpose.SAFEGUARDING_LEAD | Purpose.DEPUTY:
            is_deputy = purpose is Purpose.DEPUTY
            return tuple(one for one in leads_of(organisation) if one.is_deputy is is_deputy)
    return ()


def _from_person(one: Colleague, purpose: Purpose, entry: DirectoryEntry) -> Contact:
    return Contact(
        id=None,
        organisation=one.organisation,
        purpose=purpose,
        name=one.name,
        phone=entry.phone,
        email=one.email,
        stale=entry.stale,
        person=one.person,
    )
