"""How true the directory is, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.apps.organisations.selectors import Freshness
from sharewell.domain.contacts.pulse import percentage
from sharewell.kit.govuk.parts import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshnessPresenter:
    """The share that confirmed, in a sentence, and how many may be out of date."""

    confirmed: str
    stale: str


HEADS = (
    gettext_lazy("Organisation"),
    gettext_lazy("Last confirmed"),
    gettext_lazy("How long ago"),
    gettext_lazy("Last asked"),
)


def present_freshness(found: Sequence[Freshness]) -> FreshnessPresenter:
    """The whole partnership in two sentences."""
    fresh, stale = sum(one.this_month for one in found), sum(one.stale for one in found)
    confirmed = _(
        "{part} of {whole} organisations ({share} per cent) confirmed their contacts in the last month."
    )
    words = ngettext(
        "{count} may be out of date: nobody has confirmed it for three months.",
        "{count} may be out of date: nobody has confirmed them for three months.",
        stale,
    )
    return FreshnessPresenter(
        confirmed=confirmed.format(part=fresh, whole=len(found), share=percentage(fresh, len(found))),
        stale=words.format(count=stale) if stale else "",
    )


def present_fresh_row(one: Freshness) -> tuple[Cell | str, ...]:
    """One organisation: name, when it last confirmed, how long ago, when it was asked."""
    return (
        Cell(f"{one.name}, {one.area}", url=reverse("organisations:organisation", args=[one.organisation])),
        date_format(one.confirmed_on, "j F Y") if one.confirmed_on else _("Never"),
        _how_long(one),
        date_format(one.asked_on, "j F Y") if one.asked_on else _("Not yet"),
    )


def _how_long(one: Freshness) -> str:
    if one.since is None:
        return _("Nobody has confirmed")
    days = one.since.days
    words = ngettext("{count} day", "{count} days", days).format(count=days)
    return _("{words}: may be out of date").format(words=words) if one.stale else words
