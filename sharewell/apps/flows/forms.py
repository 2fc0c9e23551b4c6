"""What the map of cover shows."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.flows.selectors import Shown
from sharewell.apps.organisations.selectors import sector_words
from sharewell.kit.govuk.forms import GovukForm


class MapForm(GovukForm):
    """What is looked for. Anything else that was typed shows everything."""

    giver = forms.ChoiceField(label=_("Who gives"), required=False)
    receiver = forms.ChoiceField(label=_("Who receives"), required=False)
    by = forms.ChoiceField(
        label=_("The picture shows"),
        choices=[("", _("Kinds of organisation")), ("body", _("Each organisation"))],
        required=False,
    )
    only = forms.ChoiceField(
        label=_("The list shows"),
        choices=[
            ("", _("What is not covered, or twice")),
            ("gap", _("What is not covered")),
            ("twice", _("What two agreements cover")),
            ("all", _("Everything that is regular")),
        ],
        required=False,
    )

    def __init__(self, *args: Any, sectors: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = sorted(((one, sector_words(one)) for one in sectors), key=lambda one: one[1])
        for name in ("giver", "receiver"):
            self.fields[name].choices = [("", _("Anybody")), *choices]  # type: ignore[attr-defined]

    @property
    def wanted(self) -> Shown:
        """As the page is asked."""
        said = self.cleaned_data if self.is_valid() else {}
        by_body = said.get("by") == "body" or bool(said.get("giver") and said.get("receiver"))
        return Shown(said.get("giver", ""), said.get("receiver", ""), by_body, said.get("only", ""))
