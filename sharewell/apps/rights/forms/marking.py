"""What is marked on live records, why a mark is lifted, and what is put right."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block


class MarkForm(GovukForm):
    """Which of the things that were found are marked."""

    things = forms.MultipleChoiceField(
        label=_("What is marked?"),
        help_text=_(
            "Everybody who opens one of these sees the mark. It never stops anybody who protects a child."
        ),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose what is marked")},
    )
    looks = {"things": Look(page_heading=True)}

    def __init__(self, *args: Any, things: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["things"].choices = list(things)  # type: ignore[attr-defined]


class UnmarkForm(GovukForm):
    """Why the marks are lifted, as it was told."""

    reason = block(
        _("Why are the marks lifted, and how did you tell whoever asked?"),
        _("Write why, and how you told whoever asked"),
        _("They are told before a mark is lifted."),
    )
    looks = {"reason": Look(page_heading=True, rows=4)}


class CorrectForm(GovukForm):
    """One item that was shared, in the right words."""

    item = forms.ChoiceField(
        label=_("What is put right?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is put right")},
    )
    text = block(
        _("The right words"),
        _("Write the right words"),
        _("Everybody who has a copy gets them and confirms. An opinion stays: a view is put beside it."),
    )
    reason = block(
        _("Why is it put right?"), _("Write why it is put right"), _("Everybody who has a copy reads this.")
    )
    looks = {"item": Look(size="m"), "text": Look(size="s", rows=4), "reason": Look(size="s", rows=3)}

    def __init__(self, *args: Any, items: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].choices = list(items)  # type: ignore[attr-defined]

    @property
    def mended(self) -> dict[str, Any]:
        """What was answered, as the service takes it."""
        said = self.cleaned_data
        return {"position": int(said["item"]), "text": said["text"], "reason": said["reason"]}
