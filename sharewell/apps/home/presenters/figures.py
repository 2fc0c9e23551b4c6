"""Figures that a leader sees: rounded, and small ones hidden, so that no child can be picked out."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sharewell.apps.home.selectors import Sides
from sharewell.apps.shares.selectors import Figures

SMALL = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """One side of the organisation: what is counted, and the figure as it may be shown."""

    title: str
    rows: Sequence[tuple[str, str]]


def shown_figure(count: int) -> str:
    """None, fewer than five, or about so many (to the nearest five, so that differences give nothing away).

    >>> shown_figure(0)
    'None'
    """
    if count == 0:
        return _("None")
    if count < SMALL:
        return _("Fewer than %d") % SMALL
    return _("About %d") % (SMALL * round(count / SMALL))


def present_figures(sides: Sides) -> tuple[FigureTable, ...]:
    """What was sent and what came in over the last four weeks."""
    return (
        FigureTable(title=_("What we sent"), rows=_rows(sides.sent)),
        FigureTable(title=_("What came to us"), rows=_rows(sides.received)),
    )


def _rows(figures: Figures) -> tuple[tuple[str, str], ...]:
    return (
        (_("In the last four weeks"), shown_figure(figures.all)),
        (_("Not opened yet"), shown_figure(figures.unopened)),
        (_("Overdue now"), shown_figure(figures.overdue)),
        (_("Answered"), shown_figure(figures.answered)),
    )
