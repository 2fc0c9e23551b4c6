"""How people can reach the organisation, and that a draft may be published."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line


class DraftForm(GovukForm):
    """One sentence on how to reach them."""

    contact = line(
        _("How can people reach you about this?"),
        _("Say how people can reach you"),
        _("One sentence that everybody may read. For example: Ring 0113 496 0000 and ask for Anna Reed."),
        limit=300,
    )
    looks = {"contact": Look(width="two-thirds")}


class PublishForm(GovukForm):
    """Which draft was read."""

    seen = forms.CharField(max_length=64, widget=forms.HiddenInput)
