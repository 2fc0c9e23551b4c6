"""Moments and lengths of time in plain words. No clock here: the present is given by the caller."""

from datetime import date, datetime
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, gettext_noop, ngettext
from django.utils.translation import gettext as _

_NEAR = {
    -1: gettext_lazy("%(time)s yesterday"),
    0: gettext_lazy("%(time)s today"),
    1: gettext_lazy("%(time)s tomorrow"),
}
_ENDS = {
    -1: gettext_lazy("the end of yesterday"),
    0: gettext_lazy("the end of today"),
    1: gettext_lazy("the end of tomorrow"),
}
_AT = gettext_noop(r"j F Y \a\t")
"""The day of a record's moment, with the word that leads to the time."""


def clock_words(moment: datetime) -> str:
    """The time of day by the local clock: 9am, 4:15pm."""
    local = localtime(moment)
    hour, half = local.hour % 12 or 12, "am" if local.hour < 12 else "pm"
    return f"{hour}:{local.minute:02d}{half}" if local.minute else f"{hour}{half}"


def moment_words(moment: datetime, *, at: datetime) -> str:
    """A moment as somebody would say it on the day `at`: the day is named unless it is today."""
    day, today = localtime(moment).date(), localtime(at).date()
    near = _NEAR.get((day - today).days)
    if near:
        return str(near) % {"time": clock_words(moment)}
    written = "l j F" if day.year == today.year else "j F Y"
    return _("%(time)s on %(day)s") % {"time": clock_words(moment), "day": _day(day, written, get_language())}


def by_words(moment: datetime, *, at: datetime) -> str:
    """The same for the end of a length of time: a last minute of a day is told as the end of that day."""
    local = localtime(moment)
    if not _ends_a_day(local):
        return moment_words(moment, at=at)
    day, today = local.date(), localtime(at).date()
    near = _ENDS.get((day - today).days)
    if near:
        return str(near)
    written = "l j F" if day.year == today.year else "l j F Y"
    return _("the end of %(day)s") % {"day": _day(day, written, get_language())}


def day_words(day: date) -> str:
    """A day in full: 22 November 2026."""
    return _day(day, "j F Y", get_language())


def full_moment_words(moment: datetime) -> str:
    """A moment as a record gives it, to the second, with the time zone: 22 November 2026 at 10:14:03 (GMT)."""
    local = localtime(moment)
    return f"{_day(local.date(), _AT, get_language())} {local:%H:%M:%S (%Z)}"


def full_by_words(moment: datetime) -> str:
    """The end of a length of time as a record gives it; the end of a day needs no time."""
    local = localtime(moment)
    if not _ends_a_day(local):
        return full_moment_words(moment)
    return _("the end of %(day)s") % {"day": _day(local.date(), "j F Y", get_language())}


def _ends_a_day(local: datetime) -> bool:
    return (local.hour, local.minute) == (23, 59)


def length_words(minutes: int) -> str:
    """A length of time in its largest fitting unit, rounded down: 45 minutes, 3 hours, 2 days."""
    if minutes < 120:
        return ngettext("%d minute", "%d minutes", minutes) % minutes
    if minutes < 48 * 60:
        return ngettext("%d hour", "%d hours", minutes // 60) % (minutes // 60)
    return ngettext("%d day", "%d days", minutes // 1440) % (minutes // 1440)


def runs_out_words(moment: datetime, *, at: datetime) -> str:
    """When a clock runs out: "in 40 minutes", "overdue by 2 hours"."""
    said = {"length": length_words(max(1, int(abs(moment - at).total_seconds() // 60)))}
    return _("overdue by %(length)s") % said if moment <= at else _("in %(length)s") % said


@lru_cache(maxsize=512)
def _day(day: date, written: str, _language: str | None) -> str:
    """A page names the same few days many times; the language is part of the question."""
    return date_format(day, _(written))
