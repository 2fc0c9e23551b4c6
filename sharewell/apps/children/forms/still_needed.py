"""That something which was set for a child's safety holds still, and when to look again."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm

LATEST = timedelta(days=366)


def _today() -> date:
    return now().date()


def _latest() -> date:
    return _today() + LATEST


def day_to_look_again() -> GovukDateField:
    """The day, from today on, at most a year away."""
    return GovukDateField(
        label=_("When should somebody look at this again?"),
        help_text=_(
            "You and your safeguarding leads are reminded on that day. It holds until two people end it."
        ),
        what=_("the day to look again"),
        not_before=_today,
        not_after=_latest,
    )


class StillNeededForm(GovukForm):
    """When to look again."""

    review_on = day_to_look_again()
