"""Asking a second person to agree, and what they say: two people for what one alone must not do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block


class SecondForm(GovukForm):
    """Whom to ask, leads first, and why the words must go as they are."""

    of = forms.ChoiceField(
        label=_("Whom do you ask?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whom you ask")},
    )
    reason = block(_("Why do they need these words?"), _("Say why they need these words"))
    looks = {"of": Look(size="m"), "reason": Look(size="m", rows=4)}

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["of"].choices = colleagues  # type: ignore[attr-defined]


class AgreeForm(GovukForm):
    """What the second person says."""

    answer = forms.ChoiceField(
        label=_("Should it go as it is?"),
        choices=[
            ("no", _("No, not like this")),
            ("yes", _("Yes, they need these words, and nobody is put in danger")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it should go as it is")},
    )
    note = block(_("What do you want to say about it?"))
    looks = {"answer": Look(size="m"), "note": Look(rows=3)}
