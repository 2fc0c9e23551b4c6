"""Figures as a page says them."""

from django.utils.translation import gettext as _


def inbox_words(*, unopened: int, overdue: int, most: int) -> str:
    """How much waits in an inbox, in a sentence; each figure was counted up to `most`."""
    if not unopened and not overdue:
        return _("Nothing is unopened and nothing is overdue.")
    said = {"unopened": _figure(unopened, most), "overdue": _figure(overdue, most)}
    return _("Not opened: %(unopened)s. Overdue: %(overdue)s.") % said


def _figure(count: int, most: int) -> str:
    return _("%d or more") % most if count >= most else str(count)
