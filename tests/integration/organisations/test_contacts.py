"""Duty contacts: kept by the organisation itself, and whom others are told to ring."""

from datetime import UTC, datetime
from typing import Any

import pytest

from sharewell.apps.organisations.errors import ContactInUse
from sharewell.apps.organisations.models import DutyContact
from sharewell.apps.organisations.selectors import (
    chiefs_of,
    contact_of,
    contacts_for,
    directory_entry,
    who_answers_now,
)
from sharewell.apps.organisations.services import (
    ContactDetails,
    add_contact,
    change_contact,
    change_contact_details,
    confirm_directory_entry,
    remove_contact,
    suspend_organisation,
)
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.contacts import Purpose, read_hours
from tests.cast import Cast

NOON, NIGHT = datetime(2026, 11, 23, 12, tzinfo=UTC), datetime(2026, 11, 23, 23, tzinfo=UTC)


def details(
    name: str = "Desk", purpose: Purpose = Purpose.DUTY, hours: str = "", **given: Any
) -> ContactDetails:
    values = {"phone": "01632 960500", **given}
    return ContactDetails(name=name, purpose=purpose, hours=read_hours(hours), **values)


def test_the_numbers_of_an_organisation_answer_until_somebody_names_contacts(cast: Cast) -> None:
    door = cast.front_door.id
    assert [one.phone for one in who_answers_now(door, NOON)] == [cast.front_door.phone]
    assert who_answers_now(door, NIGHT) == ()
    duty = details(hours="weekdays 8am to 6pm")
    night = details("Night team", Purpose.OUT_OF_HOURS, "Mon-Sun 18:00-08:00", phone="01632 960501")
    for one in (duty, night):
        add_contact(actor=cast.recipient.actor, organisation=door, details=one, at=NOON)
    assert [one.name for one in who_answers_now(door, NOON)] == ["Desk"]
    assert [one.name for one in who_answers_now(door, NIGHT)] == ["Night team"]
    entry = directory_entry(door)
    assert entry is not None
    assert (entry.phone, entry.out_of_hours_phone) == ("01632 960500", "01632 960501")
    suspend_organisation(actor=SYSTEM, organisation=door, at=NOON)
    assert who_answers_now(door, NOON) == ()


def test_a_number_changed_on_the_entry_is_changed_on_its_contact(cast: Cast) -> None:
    lead, school = cast.lead.actor, cast.school.id
    contact = add_contact(actor=lead, organisation=school, details=details(), at=NOON)
    change_contact_details(
        actor=lead, organisation=school, phone="01632 960502", notice_email="a@school.example.org", at=NOON
    )
    held = contact_of(contact.id, organisation=school)
    assert held is not None and held.phone == "01632 960502"


def test_contacts_are_changed_by_their_own_organisation_alone(cast: Cast) -> None:
    lead, school = cast.lead.actor, cast.school.id
    contact = add_contact(actor=lead, organisation=school, details=details(), at=NOON)
    given: dict[str, Any] = {"organisation": school, "contact": contact.id, "at": NOON}
    for actor in (cast.owner.actor, cast.recipient_lead.actor):
        with pytest.raises(Refused):
            change_contact(actor=actor, details=details(), **given)
    elsewhere = {**given, "organisation": cast.front_door.id}
    with pytest.raises(DutyContact.DoesNotExist):
        remove_contact(actor=cast.recipient_lead.actor, **elsewhere)
    with pytest.raises(ContactInUse):
        add_contact(actor=lead, organisation=school, details=details(), at=NOON)
    remove_contact(actor=lead, **given)
    assert contact_of(contact.id, organisation=school) is None
    assert [one.id for one in contacts_for(school, Purpose.DUTY)] == [None]


def test_one_confirmation_says_that_every_contact_is_right(cast: Cast) -> None:
    lead, school = cast.lead.actor, cast.school.id
    for name in ("A", "B"):
        add_contact(actor=lead, organisation=school, details=details(name), at=NOON)
    confirm_directory_entry(actor=cast.deputy.actor, organisation=school, at=NIGHT)
    held = contacts_for(school, Purpose.DUTY, at=NIGHT)
    assert {(one.name, one.confirmed_at, one.confirmed_by) for one in held} == {
        ("A", NIGHT, "Dee Deputy"),
        ("B", NIGHT, "Dee Deputy"),
    }


def test_chiefs_and_leads_are_the_people_in_that_role_until_somebody_is_named(cast: Cast) -> None:
    school = cast.school.id
    assert [(one.name, one.email) for one in chiefs_of(school)] == [("Lena Leader", cast.leader.person.email)]
    assert [one.name for one in contacts_for(school, Purpose.DEPUTY)] == ["Dee Deputy"]
    chief = details("The head", Purpose.CHIEF_OFFICER, email="Head@school.example.org")
    add_contact(actor=cast.lead.actor, organisation=school, details=chief, at=NOON)
    assert [(one.name, one.email) for one in chiefs_of(school)] == [("The head", "head@school.example.org")]
