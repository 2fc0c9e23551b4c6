"""Moments and lengths of time as people say them."""

from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def moment_words(moment: datetime, *, at: datetime) -> str:
    """A moment by the local clock: the time alone today, with the day otherwise.

    The word for tomorrow is used too, because a night shift looks over midnight.
    """
    local, today = localtime(moment), localtime(at).date()
    time = date_format(local, "g:ia").replace(":00", "").replace(".", "")
    if local.date() == today:
        return _("%(time)s today") % {"time": time}
    if local.date() == today + timedelta(days=1):
        return _("%(time)s tomorrow") % {"time": time}
    return _("%(time)s on %(day)s") % {"time": time, "day": date_format(local, "l j F")}


def left_words(moment: datetime, *, at: datetime) -> str:
    """How long is left, or by how much it is late."""
    late = moment < at
    minutes = max(1, int(abs(moment - at).total_seconds() // 60))
    if minutes < 120:
        said = ngettext("%d minute", "%d minutes", minutes) % minutes
    elif minutes < 60 * 48:
        said = ngettext("%d hour", "%d hours", minutes // 60) % (minutes // 60)
    else:
        said = ngettext("%d day", "%d days", minutes // 1440) % (minutes // 1440)
    return _("%s late") % said if late else _("in %s") % said
