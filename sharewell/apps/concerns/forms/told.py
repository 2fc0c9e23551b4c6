"""I have already rung them: what was said, to whom and when, written down afterwards."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.alike import MaybeKnownForm
from sharewell.apps.concerns.forms.limits import NAME
from sharewell.apps.concerns.forms.worry import URGENCIES
from sharewell.kit.clock import now
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import LONG, block, line


def today() -> date:
    """The day by the clock."""
    return now().date()


class ToldForm(GovukForm):
    """Who it was about and what was said."""

    who = line(
        _("Who did you ring about?"), needed=_("Write a name, or words that say who it is"),
        hint=_("The child’s name, as far as you know it."), widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    age = line(_("Age or date of birth, if you know it"), limit=40,
               widget=forms.TextInput(attrs={"autocomplete": "off"}))  # fmt: skip
    what = block(_("What did you tell them?"), needed=_("Write what you told them"), limit=LONG)
    urgency = choice(_("Is the child in danger?"), URGENCIES, needed=_("Say whether the child is in danger"))

    looks = {"age": Look(width=20), "what": Look(rows=5)}


class SpokenForm(MaybeKnownForm):
    """Who was spoken to, when, and what they said. `places` are (id, name) of the directory."""

    organisation = choice(_("Which service did you speak to?"), (), widget=forms.Select,
                          needed=_("Choose the service that you spoke to"))  # fmt: skip
    person = line(_("Who did you speak to?"), limit=NAME, needed=_("Write who you spoke to"),
                  hint=_("Their name or what they do, such as “the duty worker”"))  # fmt: skip
    spoken_at = GovukDateTimeField(
        label=_("When was that?"), what=_("the day that you spoke"), not_after=today,
        error_messages={"required": _("Enter when you spoke to them")},
    )  # fmt: skip
    said = block(_("What did they say they will do?"), hint=_("Leave empty if they did not say."))

    looks = {"person": Look(width="two-thirds"), "said": Look(rows=3)}
    field_order = ("organisation", "person", "spoken_at", "said", "chosen")

    def __init__(self, *args: Any, places: Sequence[tuple[str, Any]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = places  # type: ignore[attr-defined]

    def clean_spoken_at(self) -> Any:
        """Not in the future, not even by minutes. Raises ValidationError."""
        at = self.cleaned_data["spoken_at"]
        if at and at > now():
            raise forms.ValidationError(_("The time that you spoke must be in the past"))
        return at
