"""Who is the child? One of our own entries, or somebody new."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import NAME
from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.kit.clock import now
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.choosing import NEW, ChoosingForm
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

OLDEST = 25
WHO = ("given_names", "family_name", "known_as")
AGES = [
    ("born", _("I know the date of birth")),
    ("about", _("I know about how old they are")),
    ("unborn", _("They are not born yet")),
    ("unknown", _("I do not know")),
]
NUMBERS = [
    ("", _("No number")),
    (IdentifierKind.NHS_NUMBER, _("NHS number (England, Wales, Isle of Man)")),
    (IdentifierKind.CHI, _("CHI number (Scotland)")),
    (IdentifierKind.HEALTH_AND_CARE, _("Health and Care number (Northern Ireland)")),
    (IdentifierKind.UPN, _("UPN, the pupil number of a school")),
    (IdentifierKind.ULN, _("ULN, the learner number of a college")),
    (IdentifierKind.LOCAL, _("Our own reference")),
]


def today() -> date:
    """The day by the clock."""
    return now().date()


class ChildForm(ChoosingForm):
    """Who it is, with `age_of` for the age group that the advice depends on.

    Where nobody was found, the words typed stand in the fields for somebody new.
    """

    given_names = line(_("First names"), limit=NAME)
    family_name = line(_("Last name"), limit=NAME, hint=_("For a baby not born yet, the mother's last name"))
    known_as = line(
        _("Another name, or words that say who you mean"),
        hint=_("If you do not know the name: “boy of about 7, red coat, Mill Lane bus stop”"),
    )
    age_known = choice(_("How old is the child?"), AGES)
    born = GovukDateField(
        label=_("Date of birth"), what=_("the date of birth"), not_after=today, required=False,
        help_text=_("For example, 27 3 2016"),
    )  # fmt: skip
    about_age = forms.IntegerField(
        label=_("Age in years, as a guess"), min_value=0, max_value=OLDEST, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": _("Enter the age as a number, such as 7"),
            "min_value": _("The age must be 0 or more"),
            "max_value": _("The age must be %(limit_value)d or less"),
        },
    )  # fmt: skip
    due = GovukDateField(label=_("When is the baby due?"), what=_("the due date"), required=False)
    number_kind = choice(
        _("Do you have a number for the child?"), NUMBERS, widget=forms.Select,
        help_text=_("You do not need one. It helps others to find the right child."),
    )  # fmt: skip
    number = line(_("The number"), limit=40)
    # The date to look again that this draft answers, where it began with one.
    again = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    looks = {
        "given_names": Look(width="two-thirds"),
        "family_name": Look(width="two-thirds"),
        "age_known": Look(conditional={"born": "born", "about": "about_age", "unborn": "due"}),
        "about_age": Look(width=2),
        "number": Look(width=20),
    }
    not_needed = ("born", "about_age", "due")

    def __init__(
        self,
        *args: Any,
        age_of: Callable[[str], str] = lambda _entry: "",
        demo: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.age_of, self.demo = age_of, demo
        if self.found_nobody and not any(self._typed(name) for name in WHO):
            named = {self.add_prefix(name): text for name, text in _named(self.looked_for).items()}
            self.data = {**dict(self.data.items()), **named}

    @property
    def shows_new(self) -> bool:
        """Whether what is known of somebody new stands open: nobody was found, or something is written there."""
        return self.found_nobody or bool(self.errors) or any(self[name].value() for name in (*WHO, "number"))

    def clean(self) -> dict[str, Any]:
        """One entry, or something that says who it is; then the number."""
        cleaned = super().clean()
        if cleaned.get("chosen") not in ("", NEW, None):
            chosen = cleaned["chosen"]
            return {"chosen": chosen, "again": cleaned.get("again", ""), "age_group": self.age_of(chosen)}
        cleaned["chosen"] = NEW
        if not any(cleaned.get(name) for name in WHO) and not any(name in self.errors for name in WHO):
            self.add_error("given_names", _("Write a name, or words that say who you mean"))
        self._check_number(cleaned)
        return cleaned

    def answers(self) -> dict[str, Any]:
        """What is kept: the entry alone, or all that is known of somebody new."""
        kept = {name: _plain(value) for name, value in self.cleaned_data.items() if name != "search"}
        return {name: value for name, value in kept.items() if value not in ("", None)}

    def _check_number(self, cleaned: Mapping[str, Any]) -> None:
        kind, typed = cleaned.get("number_kind"), cleaned.get("number")
        if not typed:
            return
        if not kind:
            self.add_error("number_kind", _("Say what kind of number it is"))
            return
        try:
            self.cleaned_data["number"] = check_identifier(IdentifierKind(kind), typed, demo=self.demo)
        except BadIdentifier as wrong:
            self.add_error("number", wrong.sentence)


def _named(typed: str) -> dict[str, str]:
    """The words of a search as first names and last name; figures are no name."""
    words = [word for word in typed.split() if not any(letter.isdigit() for letter in word)]
    return {"given_names": " ".join(words[:-1])[:NAME], "family_name": "".join(words[-1:])[:NAME]}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
