"""Which child leaves, when, why and where to."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from sharewell.apps.transfers.selectors.words import LEAVING_WORDS, URGENCY_CHOICES
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

Places = Sequence[tuple[str, str]]


class PlaceForm(GovukForm):
    """Where the child goes. The choices are the places found by `words`."""

    words = forms.CharField(label=_("Name or town of the place"), max_length=200, required=False)
    recipient = forms.ChoiceField(
        label=_("Where does the child go?"),
        required=False,
        widget=forms.RadioSelect,
    )
    looks = {"words": Look(width="two-thirds")}

    def __init__(self, *args: Any, places: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipient"].choices = places  # type: ignore[attr-defined]

    @property
    def is_looking(self) -> bool:
        """Whether the button that changes the list was pressed."""
        return "look" in self.data

    def full_clean(self) -> None:
        """While somebody looks for a place nothing is wrong yet."""
        super().full_clean()
        if self.is_bound and self.is_looking:
            self._errors = ErrorDict()


class LeavesForm(PlaceForm):
    """That a child leaves."""

    leaving = forms.ChoiceField(
        label=_("What happens?"),
        choices=[(str(key), words) for key, words in LEAVING_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happens")},
    )
    leaves_on = GovukDateField(label=_("Last day here"), what=_("the last day"))
    urgency = forms.ChoiceField(
        label=_("How worried are you about this child?"),
        choices=URGENCY_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how worried you are")},
    )
    about = forms.CharField(
        label=_("Anything about the move itself? (optional)"),
        max_length=4000,
        required=False,
        widget=forms.Textarea,
    )
    looks = {
        "words": Look(width="two-thirds"),
        "recipient": Look(size="m"),
        "leaving": Look(size="m"),
        "leaves_on": Look(size="m"),
        "urgency": Look(size="m"),
        "about": Look(rows=3),
    }
    field_order = ["leaving", "leaves_on", "urgency", "recipient", "words", "about"]
