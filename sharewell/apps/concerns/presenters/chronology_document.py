"""The story of many answers as plain data for the document's template."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.concerns.presenters.chronology import ChronologyPresenter, ShownDay, ShownItem
from sharewell.domain.access import Actor
from sharewell.kit.govuk.moments import full_moment_words

Point = dict[str, str | list[str]]


def present_document(
    page: ChronologyPresenter, *, actor: Actor, at: datetime, copy: str
) -> dict[str, object]:
    """What the template prints. Whom it was made for, when, and the copy's id stand on every page."""
    made = {"who": actor.name, "where": actor.organisation_name, "when": full_moment_words(at)}
    return {
        "title": _("What others told us, by day"),
        "reference": page.reference,
        "language": (get_language() or "en")[:2],
        "made": _("Made for %(who)s, %(where)s, on %(when)s.") % made,
        "copy": _("Copy %(copy)s") % {"copy": copy},
        "confidential": _("Confidential: about a child. Keep it safe, and pass on only what is needed."),
        "end": _("End of the answers to %(reference)s") % {"reference": page.reference},
        "before": _("It said before:"),
        "page": _("Page"),
        "of": _("of"),
        "about": [
            [name, value]
            for name, value in ((_("About"), page.about), (_("Why we asked"), page.why))
            if value
        ]
        + ([[_("From when to when"), page.span]] if page.span else []),
        "sections": [
            _section(_("Whom we asked"), [(one.name, one.answer, one.note) for one in page.sources]),
            {"title": _("By day"), "days": [_day(one) for one in page.days], "points": []},
            *_undated(page.undated),
            *_missing(page.missing),
        ],
    }


def _section(title: str, rows: Iterable[tuple[str, str, str]]) -> dict[str, object]:
    points = [{"mark": name, "text": said, "hint": note, "before": []} for name, said, note in rows]
    return {"title": title, "days": [], "points": points}


def _undated(items: Iterable[ShownItem]) -> list[dict[str, object]]:
    points = [_point(one) for one in items]
    return [{"title": _("With no day"), "days": [], "points": points}] if points else []


def _missing(rows: Iterable[tuple[str, str]]) -> list[dict[str, object]]:
    found = [(words, said, "") for words, said in rows]
    return [_section(_("What nobody has told us"), found)] if found else []


def _day(day: ShownDay) -> dict[str, object]:
    return {"title": day.title, "gap": day.gap, "points": [_point(one) for one in day.items]}


def _point(item: ShownItem) -> Point:
    linked = ", ".join(text for text, _url in item.linked)
    hint = f"{item.hint} {linked}".strip()
    return {"mark": item.mark, "text": item.text, "hint": hint, "before": list(item.before)}
