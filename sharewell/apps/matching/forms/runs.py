"""What is compared with what, and with whom an organisation agrees to."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.matching.models import Way
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

ITSELF = "itself"
LONGEST_PURPOSE = 400
_TWICE = _("Finds children who may be in your list more than once.")
_WAYS = {
    Way.TOGETHER: _("It finds most. Nobody in the other organisation sees your list."),
    Way.PRIVATELY: _("By a secret way of matching, also with another Sharewell. It finds nearly as many."),
}
KEY_LENGTH = 64
_KEY = _("64 letters and figures. Ask for it by a way that both of you trust, such as a call.")


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
    way = forms.ChoiceField(
        label=_("How may they be compared?"),
        choices=[
            (Way.TOGETHER, _("Sharewell reads both lists")),
            (Way.PRIVATELY, _("Neither list is shown")),
        ],
        initial=Way.TOGETHER,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how they may be compared")},
    )
    partner_key = line(_("Their key, if they use another Sharewell"), None, _KEY, limit=KEY_LENGTH)
    purpose = block(
        _("What is it for?"),
        _("Say what it is for"),
        _("The other organisation reads this. Do not name a child."),
        limit=LONGEST_PURPOSE,
    )
    looks = {
        "other": Look(size="m"),
        "way": Look(size="m", hints=_WAYS, conditional={Way.PRIVATELY: "partner_key"}),  # type: ignore[arg-type]
        "purpose": Look(size="m", rows=3),
    }

    def __init__(self, *args: Any, others: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [("", _("Choose")), *others]  # type: ignore[attr-defined]

    def clean_partner_key(self) -> str:
        """A public key as it is printed, or nothing."""
        typed = "".join(str(self.cleaned_data["partner_key"]).split()).lower()
        if typed and not re.fullmatch("[0-9a-f]{64}", typed):
            raise forms.ValidationError(_("A key has 64 letters from a to f and figures"))
        return typed
