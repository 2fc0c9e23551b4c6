"""Who somebody is: the present name; how old they are and what kind of entry it is."""

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.forms.fields import NAME, one_of, today
from sharewell.apps.children.selectors.kinds import KINDS, ORDERS, SEXES
from sharewell.domain.children import Identity, Kind, NameOrder
from sharewell.domain.matching import Sex
from sharewell.kit.govuk.dates import ApproximateDate
from sharewell.kit.govuk.fields import ApproximateDateField, GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

OLDEST = 120
WHOLE: Any = {NameOrder.AS_WRITTEN.value: _("Write the whole name under “First names”.")}
AGES = {
    "born": _("I know the date of birth, or part of it"),
    "about": _("I know about how old they are"),
    "unborn": _("They are not born yet"),
    "unknown": _("I do not know"),
}


class NameForm(GovukForm):
    """The present name, in its own order."""

    given_names = line(_("First names"), limit=NAME)
    family_name = line(_("Last name"), limit=NAME, hint=_("For a child not born yet, the mother’s last name"))
    order = one_of(_("How is the name said?"), ORDERS, needed=_("Choose how the name is said"))
    known_as = line(_("What do people call them?"), limit=NAME, hint=_("If it is another name"))
    looks = {
        "given_names": Look(width="two-thirds"),
        "family_name": Look(width="two-thirds"),
        "known_as": Look(width="two-thirds"),
        "order": Look(hints=WHOLE),
    }

    def clean(self) -> dict[str, Any]:
        """Some name is there. Raises ValidationError."""
        said = super().clean()
        fields = ("given_names", "family_name", "known_as")
        if not any(said.get(name) for name in fields) and not any(name in self.errors for name in fields):
            self.add_error("given_names", _("Write a name, or what people call them"))
        return said

    @staticmethod
    def initial_of(identity: Identity) -> dict[str, Any]:
        """What the fields say of an identity."""
        names = ("given_names", "family_name", "known_as", "order")
        return {name: getattr(identity, name) for name in names}

    def changed(self, identity: Identity) -> Identity:
        """The identity with what was said here."""
        said = self.cleaned_data
        return replace(
            identity,
            given_names=said["given_names"],
            family_name=said["family_name"],
            known_as=said["known_as"],
            order=NameOrder(said["order"]),
        )


class BirthForm(GovukForm):
    """How old somebody is as far as is known, the sex where it is held, and whether it is a child or an adult."""

    kind = one_of(_("Who is it?"), KINDS, needed=_("Choose who it is"))
    age_known = one_of(_("How old are they?"), AGES, needed=_("Choose what you know of their age"))
    born = ApproximateDateField(
        label=_("Date of birth"),
        what=_("the date of birth"),
        not_after=today,
        required=False,
        help_text=_("For example, 27 3 2016. If you know only the year or the month, write that."),
    )
    about_age = forms.IntegerField(
        label=_("Age in years, as a guess"),
        min_value=0,
        max_value=OLDEST,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": _("Enter the age as a number, such as 7"),
            "min_value": _("The age must be 0 or more"),
            "max_value": _("The age must be %(limit_value)d or less"),
        },
    )
    due = GovukDateField(label=_("When is the baby due?"), what=_("the due date"), required=False)
    sex = one_of(_("Sex"), SEXES)
    looks = {
        "age_known": Look(conditional={"born": "born", "about": "about_age", "unborn": "due"}),
        "about_age": Look(width=3),
    }
    not_needed = ("due",)

    def clean(self) -> dict[str, Any]:
        """A child not born yet has no age. Raises ValidationError."""
        said = super().clean()
        kind, age = said.get("kind"), said.get("age_known")
        if kind and age and (kind == Kind.UNBORN_CHILD) != (age == "unborn"):
            self.add_error("age_known", _("Say “not born yet” in both questions, or in neither"))
        return said

    @staticmethod
    def initial_of(identity: Identity) -> dict[str, Any]:
        """What the fields say of an identity."""
        known = str(identity.born or identity.born_about or "")
        guessed = identity.age_guessed is not None
        age = "born" if known else "about" if guessed else "unknown"
        return {
            "kind": identity.kind,
            "age_known": "unborn" if identity.kind is Kind.UNBORN_CHILD else age,
            "born": ApproximateDate.from_text(known) if known else None,
            "about_age": identity.years_on(today()) if age == "about" else None,
            "due": identity.due,
            "sex": identity.sex,
        }

    def changed(self, identity: Identity) -> Identity:
        """The identity with what was said here."""
        said = self.cleaned_data
        about: ApproximateDate | None = said["born"]
        whole = about is not None and about.day is not None
        return replace(
            identity,
            kind=Kind(said["kind"]),
            born=date.fromisoformat(str(about)) if whole else None,
            born_about=str(about) if about and not whole else "",
            due=said["due"],
            age_guessed=said["about_age"],
            guessed_on=today() if said["about_age"] is not None else None,
            sex=Sex(said["sex"]),
        )
