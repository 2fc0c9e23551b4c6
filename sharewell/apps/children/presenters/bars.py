"""Who is shut out from records, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import Bar
from sharewell.kit.govuk.moments import day_words, moment_words
from sharewell.kit.govuk.parts import SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBar:
    """One bar. `why` is empty in the list of all; `due` says that its day to be looked at has come."""

    whom: str
    since: str
    by: str
    why: str
    review_on: str
    due: bool
    url: str
    end_url: str
    keep_url: str


def present_bars(
    bars: Iterable[Bar],
    names: Mapping[UUID, str],
    *,
    at: datetime,
    today: date,
    days: Mapping[UUID, date],
    why: Mapping[UUID, str] | None = None,
) -> Sequence[ShownBar]:
    """The bars by name, those first whose day to be looked at has come."""
    shown = [
        ShownBar(
            whom=_whom(one, names),
            since=moment_words(one.set_at, at=at),
            by=one.set_by_name,
            why=(why or {}).get(one.pk, ""),
            review_on=day_words(days[one.pk]) if one.pk in days else "",
            due=one.pk in days and days[one.pk] <= today,
            url=reverse("children:entry_bars", args=[one.entry_id]),
            end_url=reverse("children:end_bar", args=[one.pk]),
            keep_url=reverse("children:keep_bar", args=[one.pk]),
        )
        for one in bars
    ]
    return sorted(shown, key=lambda one: not one.due)


def ending_rows(bar: ShownBar, reason: str, asked_by: str) -> list[SummaryRow]:
    """Who would be shut out no more, who asks that and why."""
    return [
        SummaryRow(_("Who is shut out"), bar.whom),
        SummaryRow(_("Who asks to end this"), asked_by),
        SummaryRow(_("Their reason"), linebreaksbr(reason)),
    ]


def _whom(bar: Bar, names: Mapping[UUID, str]) -> str:
    who = bar.person or bar.organisation
    return names.get(who, _("Somebody who has left")) if who else _("Every other organisation")
