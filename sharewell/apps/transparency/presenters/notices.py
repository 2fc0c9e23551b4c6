"""A notice as its pages show it, and on paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.transparency.selectors import AUDIENCE_WORDS, PrivacyNotice, point_words
from sharewell.domain.notices import Audience, Points, read_known
from sharewell.domain.notices.stages import Stage
from sharewell.kit.govuk.moments import day_words
from sharewell.kit.govuk.parts import Link, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """One audience and where its notice stands."""

    title: str
    url: str
    state: str
    colour: str


def notice_rows(notices: Iterable[PrivacyNotice]) -> list[NoticeRow]:
    """A row for each audience, also where there is no notice yet."""
    known = {(one.audience, one.stage): one for one in notices}
    return [_row(audience, known) for audience in Audience]


def _row(audience: Audience, known: Mapping[tuple[str, str], PrivacyNotice]) -> NoticeRow:
    published, draft = (known.get((audience, stage)) for stage in (Stage.PUBLISHED, Stage.DRAFT))
    state, colour = _("None yet"), "grey"
    if published:
        state, colour = (_("No longer true"), "orange") if published.amber else (_("Published"), "green")
    elif draft:
        state, colour = _("Draft"), "yellow"
    url = reverse("transparency:notice", args=[audience])
    return NoticeRow(title=str(AUDIENCE_WORDS[audience]), url=url, state=state, colour=colour)


def sections_of(notice: PrivacyNotice) -> list[dict[str, Any]]:
    """What it says, in the language of the moment; in English where there is no other."""
    found = notice.texts.get(get_language() or "en-gb") or notice.texts["en-gb"]
    return list(found)


def amber_rows(notice: PrivacyNotice | None) -> list[SummaryRow]:
    """What goes and the notice does not say."""
    if notice is None or not notice.amber:
        return []
    names = {Points.RECIPIENTS: _("To whom it goes too"), Points.KINDS: _("What goes too")}
    return [
        SummaryRow(name, ", ".join(point_words(of, code) for code in notice.amber[of]))
        for of, name in names.items()
        if of in notice.amber
    ]


def version_rows(versions: Iterable[PrivacyNotice]) -> list[Link]:
    """Every version that was published, by its number and day."""
    return [
        Link(
            _("Version %(number)d of %(day)s") % {"number": one.number, "day": _day(one.approved_at)},
            reverse("transparency:version", args=[one.organisation_id, one.audience, one.number]),
        )
        for one in versions
    ]


def notice_document(notice: PrivacyNotice) -> dict[str, object]:
    """A published notice for the template of texts in parts."""
    return {
        "language": get_language() or "en-gb",
        "title": _("How we share information to keep children safe"),
        "reference": str(AUDIENCE_WORDS[Audience(notice.audience)]),
        "made": read_known(notice.known).organisation,
        "page": _("Page"),
        "of": _("of"),
        "rows": [[_("Version"), f"{notice.number}, {_day(notice.approved_at)}"]],
        "sections": [
            {"title": one["title"], "words": "\n\n".join(one["says"]), "points": one["points"]}
            for one in sections_of(notice)
        ],
    }


def _day(at: datetime | None) -> str:
    return day_words(at.date()) if at else ""
