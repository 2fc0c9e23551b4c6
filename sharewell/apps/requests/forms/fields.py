"""The fields that pages of this app share."""

from typing import Any

from django import forms


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
