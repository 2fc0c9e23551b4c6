"""The fields that pages of this app share."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST = 4000
SHORT = 200


def refuse_half_characters(text: str) -> None:
    """Refuse what no database and no seal can keep: half of a character. Raises ValidationError."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValidationError(_("There is a character here that cannot be kept. Take it out and try again."))


def block(label: Any, needed: Any = None, hint: Any = "", *, limit: int = LONGEST) -> forms.CharField:
    """Several lines; `needed` is the sentence for when they are left empty, None where they may be."""
    return _text(label, needed, hint, limit, forms.Textarea())


def line(label: Any, needed: Any = None, hint: Any = "", *, limit: int = SHORT) -> forms.CharField:
    """One line; `needed` as for a block."""
    return _text(label, needed, hint, limit, forms.TextInput())


def radios(label: Any, choices: Any, needed: Any, hint: Any = "") -> forms.ChoiceField:
    """One of several, with the sentence for when none is chosen."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=hint,
        widget=forms.RadioSelect,
        error_messages={"required": needed, "invalid_choice": needed},
    )


def picked(label: Any) -> forms.ChoiceField:
    """One of a long list to narrow another; it may be left as it is."""
    return forms.ChoiceField(label=label, required=False, widget=forms.Select)


def _text(label: Any, needed: Any, hint: Any, limit: int, widget: forms.Widget) -> forms.CharField:
    too_long = _("Use %(limit_value)d characters or fewer. You have used %(show_value)d.")
    messages = {"max_length": too_long} | ({"required": needed} if needed else {})
    return forms.CharField(
        label=label,
        help_text=hint,
        required=needed is not None,
        max_length=limit,
        widget=widget,
        error_messages=messages,
        validators=[refuse_half_characters],
    )
