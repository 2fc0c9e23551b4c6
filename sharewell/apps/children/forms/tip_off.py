"""Why a family must not be told and when to look again; and why it may end."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.forms.still_needed import day_to_look_again
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block


class TipOffForm(GovukForm):
    """Why they must not be told, and when to look again."""

    why = block(
        _("Why must they not be told?"),
        _("Say why they must not be told"),
        _("For example, that the police have asked for it, or that telling could put somebody at risk."),
    )
    review_on = day_to_look_again()
    looks = {"why": Look(rows=4)}


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
