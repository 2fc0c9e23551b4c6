"""The directory in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import (
    Colleague,
    DirectoryEntry,
    purpose_words,
    role_words,
    sector_words,
)
from sharewell.apps.organisations.selectors.hours import hours_text
from sharewell.domain.contacts import Contact
from sharewell.kit.govuk.parts import SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPresenter:
    """One organisation in the directory."""

    name: str
    url: str
    sector: str
    area: str
    phone: str
    phone_url: str
    out_of_hours_phone: str
    out_of_hours_url: str
    duty_hours: str
    confirmed: str
    is_front_door: bool
    stale: bool
    suspended: bool
    person_name: str
    now_phone: str = ""
    now_url: str = ""
    now_name: str = ""


def present_entry(
    entry: DirectoryEntry, *, answering: tuple[Contact, ...] = (), at: datetime | None = None
) -> EntryPresenter:
    """An entry as shown in the list and at the head of its page; with who answers first at the moment `at`."""
    first = _first(answering, at)
    return EntryPresenter(
        name=entry.name,
        url=reverse("organisations:organisation", args=[entry.id]),
        sector=sector_words(entry.sector),
        area=entry.area,
        phone=entry.phone,
        phone_url=_telephone(entry.phone),
        out_of_hours_phone=entry.out_of_hours_phone,
        out_of_hours_url=_telephone(entry.out_of_hours_phone),
        duty_hours=hours_text(entry.duty_hours),
        confirmed=_confirmed(entry.last_confirmed_on),
        is_front_door=entry.is_front_door,
        stale=entry.stale,
        suspended=entry.suspended_at is not None,
        person_name=entry.person_name,
        now_phone=first.phone if first else "",
        now_url=_telephone(first.phone) if first else "",
        now_name=(first.name or purpose_words(first.purpose)) if first else "",
    )


def present_contacts(people: tuple[Colleague, ...]) -> tuple[SummaryRow, ...]:
    """Named people of an organisation: who they are, and in which role."""
    return tuple(
        SummaryRow(
            role_words(one.role, is_deputy=one.is_deputy), f"{one.name}, {one.job}" if one.job else one.name
        )
        for one in people
    )


def _first(answering: tuple[Contact, ...], at: datetime | None) -> Contact | None:
    """Whom the hours say to ring; nobody where nobody said their hours."""
    return next((one for one in answering if at and one.hours), None)


def _confirmed(day: date | None) -> str:
    if day is None:
        return _("Nobody has confirmed these details yet")
    return _("Confirmed on {day}").format(day=date_format(day, "j F Y"))


def _telephone(number: str) -> str:
    return "tel:" + number.replace(" ", "") if number else ""
