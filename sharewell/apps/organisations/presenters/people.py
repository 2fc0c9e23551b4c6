"""Colleagues in words: the administrator's list, and the people whom the demo offers."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import Colleague, role_words
from sharewell.domain.access import Role
from sharewell.kit.govuk.parts import SummaryRow

GROUPS = {
    Role.PRACTITIONER: gettext_lazy("Practitioners: somebody with a worry"),
    Role.DUTY_WORKER: gettext_lazy("Duty workers: they open and answer"),
    Role.SAFEGUARDING_LEAD: gettext_lazy("Safeguarding leads"),
    Role.INFORMATION_GOVERNANCE_LEAD: gettext_lazy("Information governance leads"),
    Role.LEADER: gettext_lazy("Leaders"),
    Role.ADMINISTRATOR: gettext_lazy("Administrators"),
}
"""The demo's order: first those whom a newcomer wants to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPresenter:
    """A colleague as listed."""

    id: str
    name: str
    job: str
    email: str
    role: str
    organisation: str
    since: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoGroup:
    """Those in one role who can be tried."""

    title: str
    people: tuple[PersonPresenter, ...]


def present_person(one: Colleague) -> PersonPresenter:
    """One colleague."""
    return PersonPresenter(
        id=str(one.person),
        name=one.name,
        job=one.job,
        email=one.email,
        role=role_words(one.role, is_deputy=one.is_deputy),
        organisation=one.organisation_name,
        since=date_format(one.since, "j F Y"),
        url=reverse("organisations:person", args=[one.person]),
    )


def present_person_rows(one: Colleague) -> tuple[SummaryRow, ...]:
    """A colleague's page."""
    shown = present_person(one)
    return (
        SummaryRow(_("What they do"), shown.job or _("Not said")),
        SummaryRow(_("Email address"), shown.email),
        SummaryRow(_("Role"), shown.role),
        SummaryRow(_("Since"), shown.since),
    )


def present_demo(people: Iterable[Colleague]) -> tuple[DemoGroup, ...]:
    """The demo's people by role, in the order in which they come within a role."""
    everybody = tuple(people)
    groups = (
        DemoGroup(
            title=str(title), people=tuple(present_person(one) for one in everybody if one.role is role)
        )
        for role, title in GROUPS.items()
    )
    return tuple(group for group in groups if group.people)
