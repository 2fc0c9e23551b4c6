"""How somebody is told, and whom no e-mail reaches, in words."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.organisations.selectors import HowTold, Unreached
from sharewell.domain.reaching import hidden
from sharewell.kit.govuk.parts import Link, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreachedPresenter:
    """One address that does not work. `person_url` is empty for the organisation's own."""

    address: str
    name: str
    since: str
    parked: str
    person_url: str


def present_how_told(told: HowTold) -> tuple[SummaryRow, ...]:
    """The rows of the account page."""
    change = reverse("organisations:how_told")
    works = _("Do not arrive") if told.fails_since else _("Arrive, as far as we know")
    rows = [
        SummaryRow(_("E-mails to you"), works),
        SummaryRow(_("What can wait"), _can_wait(told), [Link(_("Change"), change, _("when you are told"))]),
    ]
    mobile = told.choices.mobile
    if told.texts_here or mobile:
        words = hidden(mobile) if mobile else _("No number given")
        link = Link(_("Change"), reverse("organisations:mobile"), _("your mobile number"))
        rows.append(SummaryRow(_("Texts for what is urgent"), words, [link]))
    return tuple(rows)


def present_unreached(one: Unreached) -> UnreachedPresenter:
    """One address that does not work."""
    since = date_format(localtime(one.since), "j F Y, H:i")
    parked = ngettext("{count} message could not be told", "{count} messages could not be told", one.parked)
    return UnreachedPresenter(
        address=one.address,
        name=one.name,
        since=_("Since {when}").format(when=since),
        parked=parked.format(count=one.parked) if one.parked else "",
        person_url=reverse("organisations:person", args=[one.person]) if one.person else "",
    )


def _can_wait(told: HowTold) -> str:
    parts = []
    if told.choices.daily_at is not None:
        parts.append(_("Once a day, at {hour}").format(hour=f"{told.choices.daily_at:02d}:00"))
    elif told.choices.quiet is not None:
        quiet = told.choices.quiet
        words = _("Not from {start} until {end}")
        parts.append(words.format(start=f"{quiet.start:02d}:00", end=f"{quiet.end:02d}:00"))
    return ", ".join(parts) or _("Told at once, at any hour")
