"""What another organisation asks, as whoever answers reads it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.concerns.presenters.concern import broken_lines
from sharewell.apps.requests.services import OpenedAsk
from sharewell.domain.requests import Subject, TimeSpan
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAsk:
    """Who asks, about whom and why, as rows."""

    reference: str
    asker: str
    rows: tuple[SummaryRow, ...]


def present_asked(opened: OpenedAsk, *, at: datetime) -> ShownAsk:
    """What was asked, but for the things that are wanted: the page asks about those one by one."""
    ask, words = opened.ask, opened.words
    rows = [
        (_("Who asks"), f"{ask.asked_by_name}, {ask.asker_name}"),
        (_("About"), subject_words(words.subject)),
        (_("Why"), words.why),
        (_("From when to when"), span_words(words.wanted.span)),
        (_("Needed by"), moment_words(ask.needed_by, at=at) if ask.needed_by else ""),
        (_("Their task in law"), words.statement),
    ]
    return ShownAsk(
        reference=ask.reference,
        asker=ask.asker_name,
        rows=tuple(SummaryRow(key, broken_lines(value)) for key, value in rows if value),
    )


def subject_words(subject: Subject) -> str:
    """Who it is about, on one line."""
    parts = [subject.name, subject.where]
    if subject.born:
        parts.insert(1, _("born %(day)s") % {"day": date_format(subject.born, "j F Y")})
    elif subject.age is not None:
        parts.insert(1, ngettext("about %d year old", "about %d years old", subject.age) % subject.age)
    return ", ".join(part for part in parts if part)


def span_words(span: TimeSpan) -> str:
    """The time that is asked about; nothing where it is open on both sides."""
    since = date_format(span.since, "j F Y") if span.since else ""
    until = date_format(span.until, "j F Y") if span.until else _("now")
    if since:
        return _("%(since)s to %(until)s") % {"since": since, "until": until}
    return _("Up to %(until)s") % {"until": until} if span.until else ""
