"""Saying that one has read it, asking, and answering."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

LONGEST_QUESTION = 1000
ASK = "ask"
"""The value of the button that only asks."""


class ReadForm(GovukForm):
    """That somebody has read a version, with a question where something is not clear. `act` is the button."""

    version = forms.IntegerField(widget=forms.HiddenInput(), min_value=1)
    question = block(
        _("Is anything not clear?"),
        None,
        _("You can leave this empty. Whoever keeps the policies answers you. Do not name a child."),
        limit=LONGEST_QUESTION,
    )
    looks = {"question": Look(size="s", rows=3)}

    @property
    def only_asks(self) -> bool:
        """Whether the button was pressed that does not say that it was read."""
        return self.data.get("act") == ASK

    def clean(self) -> dict[str, Any]:
        """Who only asks has to ask something."""
        said = super().clean()
        if self.only_asks and not said.get("question", "").strip():
            self.add_error("question", _("Write what you want to ask"))
        return said


class AnswerForm(GovukForm):
    """The answer to a question."""

    answer = block(
        _("Your answer"),
        _("Write your answer"),
        _("Only who asked, and those who keep the policies, read it."),
        limit=LONGEST_QUESTION,
    )
    looks = {"answer": Look(size="m", rows=4)}
