"""Protected facts in words. What is protected stands only in the rows for whoever asked to see it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.children.selectors import Shield, kind_words
from sharewell.domain.guarding import KeepFrom, Protection, Use
from sharewell.kit.govuk.moments import day_words, moment_words
from sharewell.kit.govuk.parts import SummaryRow

FROM_WORDS: Mapping[KeepFrom, str | Promise] = {
    KeepFrom.EVERYONE_ELSE: gettext_lazy("Everybody but the organisations named here"),
    KeepFrom.DANGEROUS: gettext_lazy("People who may be a danger, anybody near them, and the public"),
}
USE_WORDS: Mapping[Use, str | Promise] = {
    Use.KEEP_SAFE: gettext_lazy("Must not be told"),
    Use.NEVER_SEND_TO: gettext_lazy("Nothing must be sent there"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownShield:
    """That something is protected: since when and by whom, and where to ask that it end."""

    since: str
    by: str
    review_on: str
    due: bool
    lift_url: str
    keep_url: str
    rows: Sequence[SummaryRow]


def present_protected(
    shields: Iterable[Shield],
    *,
    at: datetime,
    days: Mapping[UUID, date],
    opened: Mapping[UUID, Protection] | None = None,
    names: Mapping[UUID, str] | None = None,
) -> list[ShownShield]:
    """Each protected fact: what it is only where it was opened."""
    return [
        ShownShield(
            since=moment_words(one.set_at, at=at),
            by=one.set_by_name,
            review_on=day_words(days[one.pk]) if one.pk in days else "",
            due=one.pk in days and days[one.pk] <= localdate(at),
            lift_url=reverse("children:ask_lift", args=[one.pk]),
            keep_url=reverse("children:keep_shield", args=[one.pk]),
            rows=shown_rows(opened[one.pk], names or {}) if opened and one.pk in opened else (),
        )
        for one in shields
    ]


def shown_rows(protection: Protection, names: Mapping[UUID, str]) -> list[SummaryRow]:
    """A protected fact for somebody who may see it."""
    known = ", ".join(names.get(one, _("an organisation")) for one in protection.known_to)
    rows = [
        (kind_words(protection.kind), protection.text),
        (_("What must not happen"), str(USE_WORDS[protection.use])),
        (_("Who must not learn it"), str(FROM_WORDS[protection.keep_from])),
        (_("Above all"), protection.from_whom),
        (_("Who may know it"), known),
        (_("Why"), protection.why),
    ]
    return [SummaryRow(key, linebreaksbr(value)) for key, value in rows if value]


def lift_rows(
    protection: Protection, reason: str, asked_by: str, names: Mapping[UUID, str]
) -> list[SummaryRow]:
    """What would be protected no more, who asks that and why."""
    asked = [
        SummaryRow(_("Who asks to end this"), asked_by),
        SummaryRow(_("Their reason"), linebreaksbr(reason)),
    ]
    return [*shown_rows(protection, names), *asked]
