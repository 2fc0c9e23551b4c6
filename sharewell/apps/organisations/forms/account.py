"""The account page's one question."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look


class LanguageForm(GovukForm):
    """In which language Sharewell speaks to somebody."""

    language = forms.ChoiceField(
        label=_("Your language"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language")},
    )
    looks = {"language": Look(size="m", inline=True)}
