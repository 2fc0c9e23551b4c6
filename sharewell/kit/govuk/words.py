"""The fields that are answered in words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SHORT = 200
LONG = 4000


def refuse_half_characters(text: str) -> None:
    """Refuse what no database and no seal can keep: half of a character. Raises ValidationError."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValidationError(_("There is a character here that cannot be kept. Take it out and try again."))


def line(
    label: Any, needed: Any = None, hint: Any = "", *, limit: int = SHORT, **more: Any
) -> forms.CharField:
    """One line; `needed` is the sentence for when it is left empty, None where it may be."""
    return _text(label, needed, hint, limit, {"widget": forms.TextInput(), **more})


def block(
    label: Any, needed: Any = None, hint: Any = "", *, limit: int = LONG, **more: Any
) -> forms.CharField:
    """Several lines; `needed` as for a line."""
    return _text(label, needed, hint, limit, {"widget": forms.Textarea(), **more})


def _text(label: Any, needed: Any, hint: Any, limit: int, more: dict[str, Any]) -> forms.CharField:
    too_long = _("Use %(limit_value)d characters or fewer. You have used %(show_value)d.")
    messages = {"max_length": too_long} | ({"required": needed} if needed else {})
    return forms.CharField(
        label=label,
        help_text=hint,
        required=needed is not None,
        max_length=limit,
        error_messages=messages,
        validators=[refuse_half_characters],
        **more,
    )
