"""An organisation's duty contacts: added, changed and removed by its own people, which confirms them too."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.errors import ContactInUse
from sharewell.apps.organisations.models import DutyContact, Organisation
from sharewell.apps.organisations.policies import require_confirm_entry
from sharewell.apps.organisations.services._contacts import FIELDS, confirmer, put_numbers_on_entry
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.contacts import Hours, Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDetails:
    """What is said of a contact: a person's name or a post, and a telephone number or an address or both."""

    purpose: Purpose
    name: str
    phone: str = ""
    email: str = ""
    hours: Hours | None = None
    order: int = 1
    valid_until: date | None = None

    def stored(self) -> dict[str, Any]:
        """The columns of it."""
        given = {name: getattr(self, name) for name in FIELDS}
        return {**given, "email": self.email.lower(), "hours": str(self.hours or ""), "purpose": self.purpose}


def add_contact(*, actor: Actor, organisation: UUID, details: ContactDetails, at: datetime) -> DutyContact:
    """A new way to reach an organisation, confirmed by whoever adds it.

    Raises:
        Refused: the actor may not.
        ContactInUse: there is one of this name for this purpose.
    """
    require_confirm_entry(actor, organisation)
    with transaction.atomic():
        entry = Organisation.objects.select_for_update().get(id=organisation)
        contact = DutyContact(organisation=entry)
        _write(actor, entry, contact, details, at)
    return contact


def change_contact(
    *, actor: Actor, organisation: UUID, contact: UUID, details: ContactDetails, at: datetime
) -> DutyContact:
    """Put a contact right, which confirms it.

    Raises:
        Refused: the actor may not.
        DutyContact.DoesNotExist: the organisation has no such contact.
        ContactInUse: there is another of this name for this purpose.
    """
    require_confirm_entry(actor, organisation)
    with transaction.atomic():
        entry = Organisation.objects.select_for_update().get(id=organisation)
        held = DutyContact.objects.get(id=contact, organisation=entry, removed_at__isnull=True)
        _write(actor, entry, held, details, at)
    return held


def remove_contact(*, actor: Actor, organisation: UUID, contact: UUID, at: datetime) -> DutyContact:
    """Take a contact out of the directory; the row stays on record.

    Raises:
        Refused: the actor may not.
        DutyContact.DoesNotExist: the organisation has no such contact.
    """
    require_confirm_entry(actor, organisation)
    with transaction.atomic():
        entry = Organisation.objects.select_for_update().get(id=organisation)
        held = DutyContact.objects.get(id=contact, organisation=entry, removed_at__isnull=True)
        held.removed_at = at
        held.save(update_fields=["removed_at"])
        put_numbers_on_entry(entry, at)
        _record(actor, held, at, ("removed_at",))
    return held


def _write(
    actor: Actor, entry: Organisation, contact: DutyContact, details: ContactDetails, at: datetime
) -> None:
    given = details.stored()
    others = DutyContact.objects.filter(organisation=entry, removed_at__isnull=True).exclude(id=contact.id)
    if others.filter(purpose=details.purpose, name=details.name).exists():
        raise ContactInUse(details.name)
    changed = sorted(name for name, value in given.items() if getattr(contact, name) != value)
    for name, value in given.items():
        setattr(contact, name, value)
    contact.confirmed_at, contact.confirmed_by_id = at, confirmer(actor)
    contact.save()
    put_numbers_on_entry(entry, at)
    _record(actor, contact, at, changed)


def _record(actor: Actor, contact: DutyContact, at: datetime, fields: tuple[str, ...] | list[str]) -> None:
    record_event(
        actor=actor,
        kind=EventKind.CONTACT_CHANGED,
        at=at,
        record=contact.id,
        fields=tuple(fields),
        detail={"purpose": str(contact.purpose), "organisation": str(contact.organisation_id)},
    )
