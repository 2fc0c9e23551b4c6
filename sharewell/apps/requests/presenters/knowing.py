"""Why an organisation could know, in words: that something passed about the child and when, never what."""

from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests.knowing import CouldKnow, Why, strongest
from sharewell.kit.govuk.moments import day_words

LINKED: dict[Why, str | Promise] = {
    Why.SHARED_WITH_US: gettext_lazy("Shared with you about this child on %(day)s"),
    Why.ANSWERED_US: gettext_lazy("Answered you about this child on %(day)s"),
    Why.WE_SHARED: gettext_lazy("You shared with them about this child on %(day)s"),
    Why.ASKED_US: gettext_lazy("Asked you about this child; you answered on %(day)s"),
    Why.WE_ASKED: gettext_lazy("You asked them about this child on %(day)s"),
}


def reason_words(one: CouldKnow) -> str:
    """The reasons to ask an organisation, strongest first, in one line."""
    return ". ".join(_reason(one, why) for why in strongest(one))


def _reason(one: CouldKnow, why: Why) -> str:
    if why in LINKED:
        at: datetime = one.last[why]
        return str(LINKED[why]) % {"day": day_words(local_day(at))}
    if why is Why.HOLDS:
        said = ngettext("May hold %d thing that you need", "May hold %d things that you need", one.holds)
        return said % one.holds
    return _("In your area")
