"""A story as plain data for the document's template. The family is told in words there: nothing of it is only drawn."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.patterns.presenters.story import Line, StoryPresenter
from sharewell.domain.access import Actor
from sharewell.kit.govuk.moments import full_moment_words

Point = dict[str, object]


def present_document(page: StoryPresenter, *, actor: Actor, at: datetime, copy: str) -> dict[str, object]:
    """What the template prints. Whom it was made for, when, and the copy's id stand on every page."""
    made = {"who": actor.name, "where": actor.organisation_name, "when": full_moment_words(at)}
    return {
        "title": _("What we know, as one story"),
        "reference": date_format(localtime(at), "j F Y"),
        "language": (get_language() or "en")[:2],
        "made": _("Made for %(who)s, %(where)s, on %(when)s.") % made,
        "copy": _("Copy %(copy)s") % {"copy": copy},
        "confidential": _("Confidential: about a child. Keep it safe, and pass on only what is needed."),
        "end": _("End of what %(who)s may see. Others may know more.") % {"who": actor.name},
        "before": "",
        "page": _("Page"),
        "of": _("of"),
        "about": [[key, words] for key, words in ((_("About"), page.name), (_("Age"), page.born)) if words],
        "sections": [one for one in _sections(page) if one["points"] or one["days"]],
    }


def _sections(page: StoryPresenter) -> Iterable[dict[str, object]]:
    counted = [_point(one.title, f"{one.counted} {one.because}") for one in page.patterns]
    note = (
        [_point("", _("A count is not a risk. It is a reason to read what is behind it."))] if counted else []
    )
    people = [_point(name.text, about.text) for name, about in page.family.rows]
    return (
        {"title": _("What stands out"), "points": counted + note, "days": []},
        {"title": _("What happened, newest first"), "points": [], "days": _days(page.lines)},
        {"title": _("Who else there is"), "points": people, "days": []},
    )


def _days(lines: Iterable[Line]) -> list[dict[str, object]]:
    days: list[dict[str, object]] = []
    for (gap, day), found in groupby(lines, key=lambda one: (one.gap, one.text if one.gap else one.day)):
        points = [] if gap else [_point(one.source, one.text) for one in found]
        days.append({"title": day, "gap": gap, "points": points})
    return days


def _point(mark: str, text: str) -> Point:
    return {"mark": mark, "text": text, "hint": "", "before": []}
