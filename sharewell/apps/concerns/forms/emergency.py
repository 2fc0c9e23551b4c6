"""Someone is in danger now: who and what, then whom to tell. Nothing else is asked before it goes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.alike import MaybeKnownForm
from sharewell.apps.concerns.forms.limits import MOST_RECIPIENTS
from sharewell.kit.govuk.choices import choices_several
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import LONG, block, line


class DangerForm(GovukForm):
    """Who and what is happening; how old and where, if known."""

    who = line(
        _("Who is in danger?"), needed=_("Write a name, or words that say who it is"),
        hint=_("Their name, as far as you know it. If you do not, say what they look like."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    age = line(
        _("Age or date of birth, if you know it"), limit=40,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    where = line(
        _("Where are they now, if you know?"), widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    what = block(_("What is happening?"), needed=_("Write what is happening"), limit=LONG)

    looks = {"age": Look(width=20), "what": Look(rows=5)}


class SendNowForm(MaybeKnownForm):
    """Whom to tell. `places` are (id, name, hint) of the front door, the police and others, most likely first."""

    recipients = choices_several(_("Who should be told?"), (), needed=_("Choose who should be told"))
    extra = block(_("Anything else they must know now?"), limit=LONG)

    def __init__(self, *args: Any, places: Sequence[tuple[str, str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipients"].choices = [(key, name) for key, name, _hint in places]  # type: ignore[attr-defined]
        hints = {key: hint for key, _name, hint in places}
        self.looks = {**self.looks, "recipients": Look(size="m", hints=hints), "extra": Look(rows=2)}  # type: ignore[misc]

    def clean_recipients(self) -> list[str]:
        """At most three. Raises ValidationError."""
        chosen = list(dict.fromkeys(self.cleaned_data["recipients"]))
        if len(chosen) > MOST_RECIPIENTS:
            raise forms.ValidationError(_("Choose 3 or fewer"))
        return chosen
