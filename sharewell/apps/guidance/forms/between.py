"""Two days to compare."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.guidance.forms.days import day_field
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look


class BetweenForm(GovukForm):
    """Sent by GET. Nothing is compared until both days are there."""

    before = day_field(_("From this day"))
    after = day_field(_("To this day"))
    looks = {"before": Look(size=""), "after": Look(size="")}

    @property
    def days(self) -> tuple[date, date] | None:
        """The two days, once both can be read."""
        if not self.is_valid():
            return None
        before, after = self.cleaned_data["before"], self.cleaned_data["after"]
        return (before, after) if before and after else None

    def clean(self) -> dict[str, Any]:
        """The earlier day comes first."""
        cleaned = super().clean()
        before, after = cleaned.get("before"), cleaned.get("after")
        if before and after and after < before:
            raise forms.ValidationError(_("Write the earlier day first."))
        return cleaned
