"""The fields that the pages of an entry share."""

from datetime import date
from typing import Any

from django import forms

from sharewell.apps.children.selectors.kinds import Words, kind_choices
from sharewell.kit.clock import now

NAME = 100


def today() -> date:
    """The day by the clock."""
    return now().date()


def one_of(label: Any, words: Words, *, needed: Any = None, **more: Any) -> forms.ChoiceField:
    """Radios, or a list where `widget` says so; `needed` is the sentence for when nothing was chosen."""
    widget = more.pop("widget", forms.RadioSelect)
    messages = {"required": needed, "invalid_choice": needed} if needed else {}
    return forms.ChoiceField(
        label=label,
        choices=kind_choices(words),
        required=needed is not None,
        widget=widget,
        error_messages=messages,
        **more,
    )


def one_from_list(label: Any, words: Words, *, needed: Any) -> forms.ChoiceField:
    """A list to pick from, with nothing picked at first."""
    return one_of(label, {"": "", **words}, needed=needed, widget=forms.Select)
