"""What is known of a child whom somebody looks for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.identifiers import IdentifierKind
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

LONGEST = 200
NHS = str(IdentifierKind.NHS_NUMBER)


def _field(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, max_length=LONGEST, required=False)


class FindChildForm(GovukForm):
    """One box for whatever is known, and fields for whoever wants to say which is which."""

    typed = _field(
        _("What do you know of the child?"),
        _("A name or part of it, a date of birth, a postcode or a number, in any order."),
    )
    given = _field(_("First names"))
    family = _field(_("Last name"))
    born = _field(_("Date of birth"), _("As much as you know: 27 3 2016, March 2016 or 2016"))
    postcode = _field(_("Postcode"), _("The first part is enough"))
    nhs_number = _field(_("NHS number"))
    looks = {
        "typed": Look(size="m", width="two-thirds"),
        "given": Look(width="two-thirds"),
        "family": Look(width="two-thirds"),
        "born": Look(width=20),
        "postcode": Look(width=10),
        "nhs_number": Look(width=20),
    }
    MORE = ("given", "family", "born", "postcode", "nhs_number")

    def said(self) -> dict[str, str]:
        """What was filled in, by the names that the search has for it."""
        words = {name: self.cleaned_data.get(name, "") for name in ("typed", *self.MORE)}
        return {NHS if name == "nhs_number" else name: text for name, text in words.items() if text}

    @property
    def says_more(self) -> bool:
        """Whether one of the further fields is filled in, so that they are shown open."""
        return any(self[name].value() for name in self.MORE)

    def clean(self) -> dict[str, Any]:
        """Something has to be said."""
        cleaned = super().clean()
        if not self.errors and not any(cleaned.get(name) for name in ("typed", *self.MORE)):
            self.add_error("typed", _("Write what you know of the child"))
        return cleaned
