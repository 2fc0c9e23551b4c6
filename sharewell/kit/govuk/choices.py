"""Fields in which one answer, or several, are chosen."""

from typing import Any

from django import forms


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
