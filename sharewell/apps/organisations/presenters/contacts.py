"""Duty contacts in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import Colleague, purpose_words
from sharewell.apps.organisations.selectors.hours import hours_words
from sharewell.domain.contacts import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPresenter:
    """One way to reach an organisation. `warning` says in plain words why it may be wrong, where it may."""

    purpose: str
    name: str
    phone: str
    phone_url: str
    email: str
    hours: str
    confirmed: str
    warning: str
    change_url: str
    remove_url: str


def present_contacts_of(contacts: Iterable[Contact]) -> tuple[ContactPresenter, ...]:
    """Contacts in the order given."""
    return tuple(present_contact(one) for one in contacts)


def present_contact(one: Contact) -> ContactPresenter:
    """One contact."""
    return ContactPresenter(
        purpose=purpose_words(one.purpose),
        name=one.name,
        phone=one.phone,
        phone_url="tel:" + one.phone.replace(" ", "") if one.phone else "",
        email=one.email,
        hours=hours_words(one),
        confirmed=_confirmed(one.confirmed_at, one.confirmed_by),
        warning=_warning(one),
        change_url=reverse("organisations:contact", args=[one.id]) if one.id else "",
        remove_url=reverse("organisations:remove_contact", args=[one.id]) if one.id else "",
    )


def present_on_duty(people: Iterable[Colleague]) -> str:
    """Who is on duty, by name."""
    return ", ".join(f"{one.name}, {one.job}" if one.job else one.name for one in people)


def _confirmed(at: datetime | None, by: str) -> str:
    if at is None:
        return _("Nobody has confirmed this yet")
    day = date_format(localtime(at), "j F Y")
    if by:
        return _("{name} confirmed this on {day}").format(name=by, day=day)
    return _("Confirmed on {day}").format(day=day)


def _warning(one: Contact) -> str:
    if one.ended and one.valid_until:
        day = date_format(one.valid_until, "j F Y")
        return _("This was to be used until {day}. It may no longer work.").format(day=day)
    if one.stale:
        return _("Nobody has confirmed this for three months or more. It may have changed.")
    return ""
