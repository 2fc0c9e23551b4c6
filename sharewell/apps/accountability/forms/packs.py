"""Asking for a pack, and the passphrase of the file that leaves the house."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.accountability import numbers_from
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

SHORTEST_PASSPHRASE = 12


class AskForm(GovukForm):
    """Which decisions the inspector chose."""

    numbers = line(
        _("Numbers of decisions that the inspector chose (optional)"),
        None,
        _("With spaces between, such as 3 17 42. Number 1 is your first decision."),
        limit=180,
    )
    word = line(
        _("Or a word of the inspector’s (optional)"), None, _("Twenty decisions are drawn by it."), limit=60
    )
    looks = {"word": Look(width=20)}

    def clean_numbers(self) -> str:
        """Numbers and nothing else."""
        typed: str = self.cleaned_data["numbers"]
        try:
            numbers_from(typed)
        except ValueError as wrong:
            raise forms.ValidationError(_("Write numbers with spaces between, such as 3 17 42")) from wrong
        return typed

    def clean(self) -> dict[str, Any]:
        """Numbers or a word, not both."""
        said = super().clean()
        if said.get("numbers", "").strip() and said.get("word", "").strip():
            self.add_error("word", _("Give numbers or a word, not both"))
        return said


class PassphraseForm(GovukForm):
    """The passphrase that alone opens the file."""

    passphrase = forms.CharField(
        label=_("Choose a passphrase"),
        help_text=_("12 characters or more. Tell it to the inspector by telephone. We do not keep it."),
        min_length=SHORTEST_PASSPHRASE,
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={
            "required": _("Choose a passphrase"),
            "min_length": _("The passphrase must have 12 characters or more"),
        },
    )

    def clean_passphrase(self) -> str:
        """What no program could take from a keyboard again is refused."""
        typed: str = self.cleaned_data["passphrase"]
        if not typed.isprintable():
            raise forms.ValidationError(
                _("There is a character here that cannot be kept. Take it out and try again.")
            )
        return typed
