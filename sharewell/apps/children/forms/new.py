"""Somebody of whom there is no record yet, as far as is known."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.forms.fields import one_of
from sharewell.apps.children.forms.who import BirthForm, NameForm
from sharewell.apps.children.selectors.kinds import NUMBERS
from sharewell.domain.children import Identity
from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line


class NewEntryForm(NameForm, BirthForm):
    """Name, age and a number: enough to see whether they are here already."""

    number_kind = one_of(_("Do you have a number for them?"), {"": _("No number"), **NUMBERS})
    number = line(_("The number"), limit=40)
    looks = {**NameForm.looks, **BirthForm.looks, "number": Look(width=20)}
    field_order = ("kind", "given_names", "family_name", "order", "known_as")

    def clean(self) -> dict[str, Any]:
        """As each page by itself; then the number. Raises ValidationError."""
        said = super().clean()
        typed, kind = said.get("number"), said.get("number_kind")
        if typed and not kind:
            self.add_error("number_kind", _("Say what kind of number it is"))
        elif typed and kind:
            try:
                said["number"] = check_identifier(IdentifierKind(kind), typed, demo=settings.SHAREWELL_DEMO)
            except BadIdentifier as wrong:
                self.add_error("number", wrong.sentence)
        return said

    def identity(self) -> Identity:
        """Who it is."""
        said = self.cleaned_data
        known = NameForm.changed(self, BirthForm.changed(self, Identity()))
        if not said["number"]:
            return known
        return replace(known, identifiers=((IdentifierKind(said["number_kind"]), said["number"]),))
