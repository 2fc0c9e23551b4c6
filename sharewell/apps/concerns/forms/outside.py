"""Somebody who has no account: who they are, how to reach them, and how that was checked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import NAME
from sharewell.apps.organisations.selectors.words import NATION_WORDS, SECTOR_WORDS
from sharewell.domain.advice.vocabulary import Body, Nation, Sector
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

RANG, KNOWN, NOT_YET = "rang", "known", "not_yet"
BODIES = [
    (Body.PUBLIC, _("A public service, such as a council, a school or the NHS")),
    (Body.VOLUNTARY, _("A charity or a voluntary group")),
    (Body.PRIVATE, _("A business, or somebody who works for themself")),
    (Body.UNKNOWN, _("I am not sure")),
]

HINTS: dict[str, Any] = {NOT_YET: _("You can go on. The advice takes that into account.")}


def _known(words: Any, unknown: str) -> list[tuple[str, Any]]:
    return [("", _("Choose one")), *((one.value, said) for one, said in words.items() if one != unknown)]


class OutsideForm(GovukForm):
    """Whom to add. The address is typed, so the page asks first how they know that it is theirs."""

    person_name = line(_("What is their name?"), limit=NAME, needed=_("Write their name"),
                       widget=forms.TextInput(attrs={"autocomplete": "off"}))  # fmt: skip
    organisation_name = line(
        _("Which organisation are they from?"), limit=NAME, hint=_("Leave empty if they work for themself."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    sector = choice(_("Kind of service"), _known(SECTOR_WORDS, Sector.UNKNOWN), widget=forms.Select,
                    needed=_("Choose the kind of service"))  # fmt: skip
    body = choice(
        _("What sort of organisation is it?"), BODIES, needed=_("Choose what sort of organisation it is")
    )
    nation = choice(_("Nation"), _known(NATION_WORDS, Nation.UNKNOWN), widget=forms.Select,
                    needed=_("Choose the nation"))  # fmt: skip
    phone = line(
        _("Telephone number"), limit=40, needed=_("Write a telephone number: you read the code out to them"),
        hint=_("Find it yourself, on their organisation’s own website. Do not use one from a message."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("Ask them to spell it on the telephone, and read it back."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": _("Write their e-mail address"),
            "invalid": _("Write an e-mail address, such as name@example.com"),
        },
    )
    checked = choice(
        _("How do you know that they are who they say?"),
        [
            (RANG, _("I rang a number that I found myself, and spoke to them")),
            (KNOWN, _("I know them, and this is their address")),
            (NOT_YET, _("I have not checked yet")),
        ],
        needed=_("Say how you know that they are who they say"),
    )
    looks = {
        "person_name": Look(width="two-thirds"),
        "organisation_name": Look(width="two-thirds"),
        "phone": Look(width=20),
        "email": Look(width="two-thirds"),
        "checked": Look(hints=HINTS),
    }

    def clean_phone(self) -> str:
        """At least six figures. Raises ValidationError."""
        number: str = self.cleaned_data["phone"]
        if sum(letter.isdigit() for letter in number) < 6:
            raise forms.ValidationError(_("Write a telephone number, such as 01632 960001"))
        return number

    def given(self) -> dict[str, Any]:
        """What was typed, as the service takes it."""
        checked = self.cleaned_data["checked"]
        return {**self.cleaned_data, "checked": "" if checked == NOT_YET else checked}
