"""What is compared with what, and with whom an organisation agrees to."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

ITSELF = "itself"
LONGEST_PURPOSE = 400
_TWICE = _("Finds children who may be in your list more than once.")


class StartForm(GovukForm):
    """With what the organisation's own list is compared."""

    against = forms.ChoiceField(
        label=_("What do you want to compare your list of children with?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what to compare with")},
    )
    looks = {"against": Look(size="m", hints={ITSELF: _TWICE})}  # type: ignore[dict-item]

    def __init__(self, *args: Any, others: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["against"].choices = [(ITSELF, _("With itself")), *others]  # type: ignore[attr-defined]


class AgreementForm(GovukForm):
    """With whom, and what for."""

    other = forms.ChoiceField(
        label=_("With which organisation?"),
        error_messages={"required": _("Choose the organisation")},
    )
    purpose = block(
        _("What is it for?"),
        _("Say what it is for"),
        _("The other organisation reads this. Do not name a child."),
        limit=LONGEST_PURPOSE,
    )
    looks = {"other": Look(size="m"), "purpose": Look(size="m", rows=3)}

    def __init__(self, *args: Any, others: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [("", _("Choose")), *others]  # type: ignore[attr-defined]
