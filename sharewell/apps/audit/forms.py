"""The filter of the trail."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm


class TrailFilterForm(GovukForm):
    """By day, by record and by person; each may be left out. Sent by GET: a filtered page has an address."""

    day = GovukDateField(
        label=_("On one day"), required=False, what=_("the day"), not_after=lambda: localdate(now())
    )
    record = forms.UUIDField(required=False, widget=forms.HiddenInput)
    person = forms.UUIDField(required=False, widget=forms.HiddenInput)
    before = forms.IntegerField(required=False, min_value=0, max_value=2**62, widget=forms.HiddenInput)
