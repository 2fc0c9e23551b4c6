"""Asking for a private matching, and saying yes: with whom, and whether children who are kept safe are in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

OUT, IN = "out", "in"
LONGEST_WHY = 400
_SECOND = _(
    "Somebody else in your organisation has to agree first. The other organisation learns that you know them."
)


class AcceptForm(GovukForm):
    """Whether children of whom something is kept safe are on the list, and why."""

    shielded = forms.ChoiceField(
        label=_("Children of whom something must be kept safe"),
        choices=[(OUT, _("Leave them out, as always")), (IN, _("Ask that they are in"))],
        initial=OUT,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether they are left out")},
    )
    why = block(
        _("Why must they be in?"),
        None,
        _("Whoever decides in your organisation reads this, and nobody else."),
        limit=LONGEST_WHY,
    )
    looks = {
        "shielded": Look(size="m", hints={IN: _SECOND}, conditional={IN: "why"}),  # type: ignore[dict-item]
        "why": Look(rows=3),
    }

    def clean(self) -> dict[str, Any]:
        """A reason is needed where they are to be in, and is thrown away where they are not."""
        said = super().clean() or {}
        if said.get("shielded") != IN:
            said["why"] = ""
        elif not said.get("why"):
            self.add_error("why", _("Say why they must be in"))
        return said


class AskForm(AcceptForm):
    """With whom."""

    field_order = ("other", "shielded", "why")
    other = forms.ChoiceField(
        label=_("Whose list do you want to match with?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the organisation")},
    )
    looks = {"other": Look(size="m"), **AcceptForm.looks}

    def __init__(self, *args: Any, others: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = others  # type: ignore[attr-defined]
