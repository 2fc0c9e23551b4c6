"""How much each kind of answer may hold, and the character fields that all pages share."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SHORT = 200
NAME = 100
LONG = 4000

MOST_OBSERVATIONS = 6
MOST_ITEMS = 11
MOST_RECIPIENTS = 3


def refuse_half_characters(text: str) -> None:
    """Refuse what no database and no seal can keep: half of a character. Raises ValidationError."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValidationError(_("There is a character here that cannot be kept. Take it out and try again."))


def line(label: Any, *, needed: Any = None, limit: int = SHORT, **more: Any) -> forms.CharField:
    """One line of text; `needed` is the sentence for when it is left empty, None where it may be."""
    return _text(label, needed, limit, more, forms.TextInput())


def block(label: Any, *, needed: Any = None, limit: int = LONG, **more: Any) -> forms.CharField:
    """Several lines of text; `needed` as for a line."""
    return _text(label, needed, limit, more, forms.Textarea())


def _text(label: Any, needed: Any, limit: int, more: dict[str, Any], widget: forms.Widget) -> forms.CharField:
    too_long = _("Use %(limit_value)d characters or fewer. You have used %(show_value)d.")
    messages = {"max_length": too_long} | ({"required": needed} if needed else {})
    return forms.CharField(
        label=label,
        required=needed is not None,
        max_length=limit,
        widget=more.pop("widget", widget),
        error_messages=messages,
        validators=[refuse_half_characters],
        **more,
    )


def choice(label: Any, choices: Any, *, needed: Any = None, **more: Any) -> forms.ChoiceField:
    """Radios, or a list to pick from where `widget` says so; `needed` as for a line."""
    messages = {"required": needed, "invalid_choice": needed} if needed else {}
    widget = more.pop("widget", forms.RadioSelect)
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=needed is not None,
        widget=widget,
        error_messages=messages,
        **more,
    )


def choices_several(
    label: Any, choices: Any, *, needed: Any = None, **more: Any
) -> forms.MultipleChoiceField:
    """Boxes to tick."""
    messages = {"required": needed} if needed else {}
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=needed is not None, widget=forms.CheckboxSelectMultiple,
        error_messages=messages, **more,
    )  # fmt: skip
