"""A day as one field, so that a day has one word in an address: `?on=2026-11-22`."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def day_field(label: Any, **options: Any) -> forms.DateField:
    """A field for a day of the law."""
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Write the day as year-month-day, such as 2026-11-22")},
        **options,
    )
