"""A duty contact's questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.forms.directory import TELEPHONE
from sharewell.apps.organisations.selectors import PURPOSE_WORDS
from sharewell.apps.organisations.services import ContactDetails
from sharewell.domain.contacts import BadHours, Contact, Hours, Purpose, read_hours
from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look


class ContactForm(GovukForm):
    """What a contact is for, who it is, how and when it is reached."""

    purpose = forms.TypedChoiceField(
        label=_("What is it for?"),
        choices=list(PURPOSE_WORDS.items()),
        coerce=Purpose,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is for")},
    )
    name = forms.CharField(
        label=_("Name or post"),
        help_text=_("For example, Duty desk, or Sam Okafor, deputy lead"),
        max_length=150,
        error_messages={"required": _("Enter a name or a post")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=_("Phone number (optional if you give an email address)"),
        max_length=40,
        required=False,
        validators=[TELEPHONE],
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )
    email = forms.EmailField(
        label=_("Email address (optional)"),
        max_length=254,
        required=False,
        error_messages={"invalid": _("Enter an email address, like name@example.org")},
    )
    hours = forms.CharField(
        label=_("When it is answered (optional)"),
        help_text=_(
            "For example, Monday to Friday 8am to 6pm. Use a new line for other days. "
            "Say bank holidays if you answer then too. Write always for day and night."
        ),
        max_length=300,
        required=False,
        widget=forms.Textarea,
    )
    order = forms.IntegerField(
        label=_("Which one to ring first, if you have several for this"),
        help_text=_("1 is rung first"),
        min_value=1,
        max_value=99,
        initial=1,
    )
    valid_until = GovukDateField(
        label=_("Last day it can be used (optional)"),
        what=_("the last day"),
        help_text=_("For somebody who stands in for a while"),
        required=False,
        not_before=lambda: now().date(),
    )
    looks = {"phone": Look(width=20), "hours": Look(rows=3), "order": Look(width=2)}

    def clean_hours(self) -> Hours | None:
        """The hours as they are stored."""
        try:
            return read_hours(self.cleaned_data["hours"])
        except BadHours as bad:
            words = _("We cannot read “%(piece)s”. Write days and times, like Monday to Friday 8am to 6pm")
            raise forms.ValidationError(words, params={"piece": bad.piece}) from bad

    def clean(self) -> dict[str, Any]:
        """There must be some way to reach them."""
        cleaned = super().clean()
        if not self.errors and not cleaned["phone"] and not cleaned["email"]:
            self.add_error("phone", _("Enter a phone number or an email address"))
        return cleaned

    def details(self) -> ContactDetails:
        """What was answered. Only after is_valid()."""
        return ContactDetails(**self.cleaned_data)


def filled_in(one: Contact) -> dict[str, Any]:
    """A contact as the form begins with it."""
    return {
        "purpose": one.purpose,
        "name": one.name,
        "phone": one.phone,
        "email": one.email,
        "hours": str(one.hours or "").replace("; ", "\n"),
        "order": one.order,
        "valid_until": one.valid_until,
    }
