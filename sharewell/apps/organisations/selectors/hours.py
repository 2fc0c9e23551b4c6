"""Hours, days and times as people say them."""

from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.domain.contacts import BadHours, Contact, Day, Hours, Opening, read_hours
from sharewell.domain.contacts.hours import MIDNIGHT, runs
from sharewell.domain.rota import Span

SIX_DAYS = timedelta(days=6)
DAYS: dict[Day, Promise] = {
    Day.MONDAY: gettext_lazy("Monday"),
    Day.TUESDAY: gettext_lazy("Tuesday"),
    Day.WEDNESDAY: gettext_lazy("Wednesday"),
    Day.THURSDAY: gettext_lazy("Thursday"),
    Day.FRIDAY: gettext_lazy("Friday"),
    Day.SATURDAY: gettext_lazy("Saturday"),
    Day.SUNDAY: gettext_lazy("Sunday"),
    Day.BANK_HOLIDAY: gettext_lazy("bank holidays"),
}


def hours_words(contact: Contact) -> str:
    """When a contact answers: its hours, or what was said in free text, or that nobody said."""
    if contact.hours is not None:
        return spoken_hours(contact.hours)
    return contact.said or _("Nobody has said when this is answered")


def spoken_hours(hours: Hours) -> str:
    """All openings, one after another."""
    if hours.is_always:
        return _("Day and night, every day")
    return capfirst("; ".join(_opening(one) for one in hours.openings))


def hours_text(text: str) -> str:
    """A text about hours: in whole words where it says hours and nothing else, as it is where it says more."""
    try:
        found = read_hours(text)
    except BadHours:
        return text
    return spoken_hours(found) if found else text


def shift_words(span: Span) -> str:
    """From when until when, for somebody who sees on which day it begins."""
    start, end = localtime(span.start), localtime(span.end)
    if start.date() == end.date():
        return _("{start} to {end}").format(start=date_format(start, "H:i"), end=date_format(end, "H:i"))
    return span_words(span)


def span_words(span: Span) -> str:
    """From when until when, with the day of each; with the date where a weekday could be either of two."""
    if span.end - span.start >= SIX_DAYS:
        start, end = (date_format(localtime(at), "l j F, H:i") for at in (span.start, span.end))
        return _("{start} to {end}").format(start=start, end=end)
    return _("{start} to {end}").format(start=moment_words(span.start), end=moment_words(span.end))


def moment_words(at: datetime) -> str:
    """A weekday and a time by the local clock."""
    return date_format(localtime(at), "l H:i")


def _opening(one: Opening) -> str:
    if (one.opens, one.closes) == (0, MIDNIGHT):
        return _("{days}, all day and night").format(days=_days(one.days))
    words = (
        _("{days}, {opens} to {closes} the next day")
        if one.ends_next_day
        else _("{days}, {opens} to {closes}")
    )
    return words.format(days=_days(one.days), opens=_clock(one.opens), closes=_clock(one.closes))


def _days(days: tuple[Day, ...]) -> str:
    spoken = (
        str(DAYS[first])
        if first is last
        else _("{first} to {last}").format(first=DAYS[first], last=DAYS[last])
        for first, last in runs(days)
    )
    return ", ".join(spoken)


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
