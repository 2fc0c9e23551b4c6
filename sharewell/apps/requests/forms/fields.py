"""The fields that pages of this app share."""

from typing import Any

from django import forms


def picked(label: Any) -> forms.ChoiceField:
    """One of a long list to narrow another; it may be left as it is."""
    return forms.ChoiceField(label=label, required=False, widget=forms.Select)
