"""Choosing which changes of the rules to be told of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.guidance.selectors.words import DECIDES
from sharewell.domain.advice.news import Choice
from sharewell.kit.advice.words import lazy_answers
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look


def _several(label: Any, choices: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=[(value, words) for value, words in choices if value != "unknown"],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class SubscribeForm(GovukForm):
    """Three lists of boxes. Nothing ticked in one of them means all of it."""

    nations = _several(_("Which nations?"), lazy_answers("nation"))
    sectors = _several(_("Which kinds of work?"), lazy_answers("sharer.sector"))
    topics = _several(_("About what?"), [(one.value, words) for one, words in DECIDES.items()])
    looks = {name: Look(small=True) for name in ("nations", "sectors", "topics")}

    @property
    def choice(self) -> Choice:
        """What was chosen, once the form is valid."""
        chosen = {name: tuple(sorted(self.cleaned_data[name])) for name in self.fields}
        return Choice(**chosen)
