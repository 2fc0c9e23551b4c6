"""Bringing organisations in, and keeping their directory entries true."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.models import Organisation
from sharewell.apps.organisations.policies import require_add_organisation, require_confirm_entry
from sharewell.apps.organisations.services._contacts import confirm_all, put_entry_on_contacts
from sharewell.apps.organisations.services._registering import register
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.ids import new_id


def register_organisation(
    *,
    actor: Actor,
    name: str,
    sector: Sector,
    body: Body,
    nation: Nation,
    area: str,
    phone: str,
    notice_email: str,
    at: datetime,
    is_front_door: bool = False,
    out_of_hours_phone: str = "",
    duty_hours: str = "",
    last_confirmed_on: date | None = None,
    id: UUID | None = None,
) -> Organisation:
    """Bring an organisation into the partnership, with its key.

    Raises:
        Refused: the actor may not.
        NameInUse: the area has one of this name already.
    """
    require_add_organisation(actor)
    return register(
        actor,
        at,
        id=id or new_id(),
        name=name,
        sector=sector,
        body=body,
        nation=nation,
        area=area,
        is_front_door=is_front_door,
        phone=phone,
        out_of_hours_phone=out_of_hours_phone,
        duty_hours=duty_hours,
        notice_email=notice_email,
        last_confirmed_on=last_confirmed_on,
    )


def confirm_directory_entry(*, actor: Actor, organisation: UUID, at: datetime) -> Organisation:
    """Say that an organisation's contact details, its duty contacts among them, are right today.

    Raises:
        Refused: the actor may not.
        Organisation.DoesNotExist: there is no such organisation.
    """
    require_confirm_entry(actor, organisation)
    with transaction.atomic():
        entry = Organisation.objects.select_for_update().get(id=organisation)
        entry.last_confirmed_on = at.date()
        entry.save(update_fields=["last_confirmed_on"])
        contacts = confirm_all(actor, entry.id, at)
        record_event(
            actor=actor,
            kind=EventKind.CONTACT_CONFIRMED if contacts else EventKind.ORGANISATION_CONFIRMED,
            at=at,
            record=entry.id,
            detail={"contacts": contacts},
        )
    return entry


def change_contact_details(
    *,
    actor: Actor,
    organisation: UUID,
    phone: str,
    notice_email: str,
    at: datetime,
    out_of_hours_phone: str = "",
    duty_hours: str = "",
) -> Organisation:
    """Put an organisation's numbers, hours and notice address right; that confirms them too.

    Raises:
        Refused: the actor may not.
        Organisation.DoesNotExist: there is no such organisation.
    """
    require_confirm_entry(actor, organisation)
    given = {
        "phone": phone,
        "out_of_hours_phone": out_of_hours_phone,
        "duty_hours": duty_hours,
        "notice_email": notice_email.lower(),
    }
    with transaction.atomic():
        entry = Organisation.objects.select_for_update().get(id=organisation)
        changed = sorted(name for name, value in given.items() if getattr(entry, name) != value)
        for name, value in given.items():
            setattr(entry, name, value)
        entry.last_confirmed_on = at.date()
        entry.save(update_fields=[*given, "last_confirmed_on"])
        put_entry_on_contacts(entry, at)
        record_event(
            actor=actor, kind=EventKind.ORGANISATION_CHANGED, at=at, record=entry.id, fields=tuple(changed)
        )
    return entry
