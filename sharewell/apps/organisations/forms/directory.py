"""Narrowing the directory."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import NATION_WORDS, SECTOR_WORDS, areas
from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

TELEPHONE = RegexValidator(r"^\+?[0-9][0-9 ()-]{5,}$", _("Enter a phone number, like 01632 960001"))
ANY = ("", _("Any"))


class ContactDetailsForm(GovukForm):
    """How an organisation is reached."""

    phone = forms.CharField(
        label=_("Phone number"),
        max_length=40,
        validators=[TELEPHONE],
        error_messages={"required": _("Enter a phone number that is answered")},
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )
    duty_hours = forms.CharField(
        label=_("When it is answered (optional)"),
        help_text=_("For example, weekdays, 8am to 6pm"),
        max_length=200,
        required=False,
    )
    out_of_hours_phone = forms.CharField(
        label=_("Phone number out of hours (optional)"),
        max_length=40,
        required=False,
        validators=[TELEPHONE],
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )
    notice_email = forms.EmailField(
        label=_("Email address for notices"),
        max_length=254,
        help_text=_("It is told that something waits, never what. Use one that several people read."),
        error_messages={
            "required": _("Enter an email address"),
            "invalid": _("Enter an email address, like name@example.org"),
        },
    )
    looks = {"phone": Look(width=20), "out_of_hours_phone": Look(width=20)}


class DirectoryFilterForm(GovukForm):
    """Name, sector, area, nation: each may be left open."""

    query = forms.CharField(label=_("Name or place"), required=False, max_length=100)
    sector = forms.ChoiceField(
        label=_("What they do"),
        required=False,
        choices=[ANY, *((key, words) for key, words in SECTOR_WORDS.items() if key is not Sector.UNKNOWN)],
    )
    area = forms.ChoiceField(label=_("Area"), required=False)
    nation = forms.ChoiceField(
        label=_("Nation"),
        required=False,
        choices=[ANY, *((key, words) for key, words in NATION_WORDS.items() if key is not Nation.UNKNOWN)],
    )
    looks = {"query": Look(width="two-thirds")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [ANY, *((area, area) for area in areas())]  # type: ignore[attr-defined]
