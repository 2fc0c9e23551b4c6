"""A week of the duty rota in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import OnDuty
from sharewell.apps.organisations.selectors.hours import shift_words, span_words
from sharewell.domain.rota import Span, gaps, week_of, weeks_from


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPresenter:
    """One shift on its day."""

    times: str
    name: str
    warning: str
    remove_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPresenter:
    """A day and the shifts that begin on it; the first day has those, too, that began before."""

    title: str
    shifts: tuple[ShiftPresenter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPresenter:
    """A week. `gaps` are sentences; `week` is the Monday for the address."""

    title: str
    week: str
    days: tuple[DayPresenter, ...]
    gaps: tuple[str, ...]
    before_url: str
    after_url: str


def present_week(day: date, shifts: tuple[OnDuty, ...]) -> WeekPresenter:
    """The week that a day is in. `shifts` may reach beyond it, so that a gap is told to its end."""
    week, monday = week_of(day), weeks_from(day, 0)
    days = (monday + timedelta(days=step) for step in range(7))
    return WeekPresenter(
        title=_("Week of {day}").format(day=date_format(monday, "j F Y")),
        week=monday.isoformat(),
        days=tuple(_day(one, monday, shifts) for one in days),
        gaps=_gaps(week, shifts),
        before_url=_url(weeks_from(day, -1)),
        after_url=_url(weeks_from(day, 1)),
    )


def _gaps(week: Span, shifts: tuple[OnDuty, ...]) -> tuple[str, ...]:
    held = [one.span for one in shifts if one.works_here]
    if not any(one.meets(week) for one in held):
        return (_("Nobody is on duty in this week."),)
    words = _("Nobody is on duty from {span}.")
    # From the shift before the week to the one after it, so that Sunday night is one gap and not two.
    around = Span(
        min([week.start, *(one.start for one in held)]), max([week.end, *(one.end for one in held)])
    )
    found = (one for one in gaps(held, around) if one.meets(week))
    return tuple(words.format(span=span_words(one)) for one in found)


def _day(day: date, monday: date, shifts: Iterable[OnDuty]) -> DayPresenter:
    meeting = (one for one in shifts if one.span.meets(week_of(monday)))
    begun = (one for one in meeting if max(localtime(one.span.start).date(), monday) == day)
    return DayPresenter(title=date_format(day, "l j F"), shifts=tuple(_shift(one) for one in begun))


def _shift(one: OnDuty) -> ShiftPresenter:
    left = _("{name} has left. Nobody is on duty for this.").format(name=one.name)
    return ShiftPresenter(
        times=shift_words(one.span),
        name=one.name,
        warning="" if one.works_here else left,
        remove_url=reverse("organisations:remove_shift", args=[one.id]),
    )


def _url(monday: date) -> str:
    return f"{reverse('organisations:rota')}?week={monday.isoformat()}"
