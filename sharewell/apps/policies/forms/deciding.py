"""Approving, sending back, looking again, ending."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

LONGEST_REASON = 2000


class PressForm(GovukForm):
    """Nothing but a press."""


class ReasonForm(GovukForm):
    """Why."""

    reason = block(_("Why?"), _("Write why"), _("Do not name a child."), limit=LONGEST_REASON)
    looks = {"reason": Look(size="m", rows=4)}


class ReviewForm(GovukForm):
    """When it is looked at again."""

    review_on = GovukDateField(label=_("When do you look at it again?"), what=_("the day of the review"))


class ApproveForm(GovukForm):
    """From when it holds, when it is looked at again, and that somebody has read it."""

    starts_on = GovukDateField(label=_("From which day does it hold?"), what=_("the first day"))
    review_on = GovukDateField(label=_("When do you look at it again?"), what=_("the day of the review"))
    seen = forms.CharField(widget=forms.HiddenInput(), max_length=64, required=False)
    read = forms.BooleanField(
        label=_("I have read it, and it is our policy"),
        error_messages={"required": _("Tick that you have read it")},
    )

    def clean(self) -> dict[str, Any]:
        """The review comes after the first day."""
        said = super().clean()
        first, again = said.get("starts_on"), said.get("review_on")
        if first and again and not first < again:
            self.add_error("review_on", _("The review must come after the first day"))
        return said
