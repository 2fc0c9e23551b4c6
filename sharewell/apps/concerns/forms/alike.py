"""Whether a child who was named in haste is one of whom there is a record. Nobody has to choose."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.choosing import NEW, Choice, hints_of
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look


class MaybeKnownForm(GovukForm):
    """Those of our own entries who are likely meant, where there are any. "I do not know" stands chosen.

    Whatever is wrong with the choice stops nobody: a new record is made then, and asked about afterwards.
    """

    chosen = forms.ChoiceField(
        label=_("Do you have a record of this child already?"), required=False, widget=forms.RadioSelect
    )
    field_order: Sequence[str] | None = None

    def __init__(self, *args: Any, alike: Sequence[Choice] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not alike:
            del self.fields["chosen"]
            return
        offered = [(NEW, _("I do not know, or none of these")), *((one.key, one.words) for one in alike)]
        self.fields["chosen"].choices = offered  # type: ignore[attr-defined]
        self.initial.setdefault("chosen", NEW)
        self.looks = {**self.looks, "chosen": Look(hints=hints_of(alike))}  # type: ignore[misc]

    def clean(self) -> dict[str, Any]:
        """A record that is not offered any more is none."""
        cleaned = super().clean()
        self.errors.pop("chosen", None)
        return {**cleaned, "chosen": cleaned.get("chosen") or NEW}
