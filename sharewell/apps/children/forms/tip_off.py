"""Why a family must not be told and when to look again; that it holds still; and why it may end."""

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

LATEST = timedelta(days=366)


def _today() -> date:
    return now().date()


def _latest() -> date:
    return _today() + LATEST


def _review_on() -> GovukDateField:
    return GovukDateField(
        label=_("When should somebody look at this again?"),
        help_text=_(
            "You and your safeguarding leads are reminded on that day. It holds until two people end it."
        ),
        what=_("the day to look again"),
        not_before=_today,
        not_after=_latest,
    )


class TipOffForm(GovukForm):
    """Why they must not be told, and when to look again."""

    why = block(
        _("Why must they not be told?"),
        _("Say why they must not be told"),
        _("For example, that the police have asked for it, or that telling could put somebody at risk."),
    )
    review_on = _review_on()
    looks = {"why": Look(rows=4)}


class KeepTipOffForm(GovukForm):
    """When to look again."""

    review_on = _review_on()


class EndTipOffForm(GovukForm):
    """Why they may be told now."""

    reason = block(
        _("Why may they be told now?"),
        _("Say why they may be told now"),
        _(
            "A second person reads this and decides. One of you two is a safeguarding lead. Until then it holds."
        ),
    )
    looks = {"reason": Look(size="m", rows=4)}


class AnswerTipOffForm(GovukForm):
    """What the second person says to it."""

    answer = forms.ChoiceField(
        label=_("Do you agree?"),
        choices=[("keep", _("No, they must not be told")), ("end", _("Yes, they may be told"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you agree")},
    )
    looks = {"answer": Look(size="m")}
