"""Events in words. Nothing is looked up here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.presenters.words import kind_in_words
from sharewell.apps.audit.selectors import ROLES, TrailPage, TrailQuery
from sharewell.kit.govuk.parts import Cell
from sharewell.kit.govuk.queries import with_query

LATE = timedelta(minutes=5)
"""An event entered longer after it happened than this shows both times (SECURITY.md B02)."""


@dataclass(frozen=True, slots=True)
class TrailPresenter:
    """The page: rows, what it is narrowed to, and where older events are."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str | Cell]]
    narrowed_to: Sequence[str]
    all_url: str
    older_url: str
    newest_url: str
    technical_only: bool


def present_trail(page: TrailPage, query: TrailQuery, *, technical_only: bool) -> TrailPresenter:
    """The trail in words."""
    older = _url(query, before=page.next_before) if page.next_before is not None else ""
    return TrailPresenter(
        columns=[_("When"), _("Who"), _("What"), _("Record"), _("Why")],
        rows=[_row(event, query) for event in page.events],
        narrowed_to=_narrowed(page, query),
        all_url=reverse("audit:trail"),
        older_url=older,
        newest_url=_url(query) if query.before is not None else "",
        technical_only=technical_only,
    )


def _row(event: Event, query: TrailQuery) -> list[str | Cell]:
    role = ROLES.get(event.role, event.role)
    record = Cell(_short(event.record), url=_url(query, record=event.record)) if event.record else ""
    return [
        _when(event),
        # Isolated, so that a name with direction marks cannot turn round the words beside it.
        Cell(f"\u2068{event.person_name}\u2069, {role}", url=_url(query, person=event.person)),
        kind_in_words(event.kind) + _outcome(event.outcome),
        record,
        _(event.purpose) if event.purpose else "",
    ]


def _when(event: Event) -> str:
    entered = _moment(event.entered_at)
    if event.entered_at - event.happened_at <= LATE:
        return entered
    return _("%(entered)s (entered late: happened %(happened)s)") % {
        "entered": entered,
        "happened": _moment(event.happened_at),
    }


def _outcome(outcome: str) -> str:
    if outcome == "done":
        return ""
    return f" ({_('refused')})" if outcome == "refused" else f" ({outcome})"


def _narrowed(page: TrailPage, query: TrailQuery) -> list[str]:
    said = []
    if query.person:
        name = page.events[0].person_name if page.events else _("one person")
        said.append(_("Only what %(name)s did") % {"name": name})
    if query.record:
        said.append(_("Only record %(record)s") % {"record": _short(query.record)})
    if query.day:
        said.append(_("Only %(day)s") % {"day": date_format(query.day, "j F Y")})
    return said


def _url(query: TrailQuery, **changed: object) -> str:
    asked: dict[str, object] = {"record": query.record, "person": query.person, **changed}
    if query.day:
        asked |= {"day-day": query.day.day, "day-month": query.day.month, "day-year": query.day.year}
    return with_query(reverse("audit:trail"), asked)


def _moment(at: datetime) -> str:
    return date_format(localtime(at), "j F Y, H:i")


def _short(record: object) -> str:
    return str(record)[:8] if record else ""
