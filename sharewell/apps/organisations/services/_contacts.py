"""What the services about contacts share. The caller holds the transaction."""

from datetime import datetime
from uuid import UUID

from sharewell.apps.organisations.models import DutyContact, Organisation, Person
from sharewell.domain.access import Actor
from sharewell.domain.contacts import Purpose, hours_said_in, is_ended

FIELDS = ("name", "phone", "email", "hours", "order", "valid_until")
NUMBERS = ((Purpose.DUTY, "phone"), (Purpose.OUT_OF_HOURS, "out_of_hours_phone"))
LONGEST_HOURS = 200


def confirmer(actor: Actor) -> UUID | None:
    """The person to write down as having confirmed; the command line and the import are nobody's word."""
    return actor.person if Person.objects.filter(id=actor.person).exists() else None


def current(organisation: UUID, purpose: Purpose | None = None) -> list[DutyContact]:
    """The contacts that were not removed, locked, in order."""
    rows = DutyContact.objects.select_for_update().filter(
        organisation_id=organisation, removed_at__isnull=True
    )
    return list(rows.filter(purpose=purpose) if purpose else rows)


def put_numbers_on_entry(entry: Organisation, at: datetime) -> None:
    """The first duty contact's number is the organisation's own; so is the first out-of-hours one's."""
    changed = []
    for purpose, field in NUMBERS:
        first = _first(entry.id, purpose, at)
        if first is None:
            continue
        setattr(entry, field, first.phone)
        changed.append(field)
        if purpose is Purpose.DUTY and first.hours:
            entry.duty_hours = first.hours[:LONGEST_HOURS]
            changed.append("duty_hours")
    if changed:
        entry.save(update_fields=changed)


def put_entry_on_contacts(entry: Organisation, at: datetime) -> None:
    """The other way round: a number changed on the entry is changed on the contact from which it came."""
    for purpose, field in NUMBERS:
        first, number = _first(entry.id, purpose, at), getattr(entry, field)
        if first is None or not number:
            continue
        hours = hours_said_in(entry.duty_hours) if purpose is Purpose.DUTY else None
        first.phone, first.hours = number, str(hours) if hours else first.hours
        first.save(update_fields=["phone", "hours"])


def confirm_all(actor: Actor, organisation: UUID, at: datetime) -> int:
    """Say of every contact that is still in force that it is right; answers how many there are."""
    held = [one for one in current(organisation) if not is_ended(one.valid_until, at)]
    who = confirmer(actor)
    for one in held:
        one.confirmed_at, one.confirmed_by_id = at, who
    DutyContact.objects.bulk_update(held, ["confirmed_at", "confirmed_by"])
    return len(held)


def _first(organisation: UUID, purpose: Purpose, at: datetime) -> DutyContact | None:
    held = (one for one in current(organisation, purpose) if one.phone)
    return next((one for one in held if not is_ended(one.valid_until, at)), None)
