"""The builder: starting, and each page of the text."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.agreements.selectors.words import PART_WORDS, kind_hint, kind_words
from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements import Kind, Part, PartyTerms, Term, party_mapping
from sharewell.domain.agreements.text import LONGEST_TITLE, LONGEST_WORDS
from sharewell.kit.advice.words import BASES, CONDITIONS, in_language, lazy_answers
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

Choices = Sequence[tuple[str, str]]
PARTS = [(str(part), words) for part, words in PART_WORDS.items()]
NOBODY_CHOSEN = ("", _("Choose"))


class StartForm(GovukForm):
    """What sort, its name, with whom, and on which form."""

    kind = forms.ChoiceField(
        label=_("What sort of agreement is it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what sort it is")},
    )
    title = line(
        _("What should it be called?"),
        _("Give it a name"),
        _("All parties read this. Do not name a child."),
        limit=LONGEST_TITLE,
    )
    other = forms.ChoiceField(
        label=_("With which organisation?"),
        help_text=_("You can add others later"),
        error_messages={"required": _("Choose the organisation")},
    )
    short = forms.ChoiceField(
        label=_("How much do you want to write?"),
        choices=[
            ("yes", _("Little: we are small. Standard words say the rest")),
            ("no", _("All of it, page by page")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how much you want to write")},
    )
    looks = {name: Look(size="m") for name in ("kind", "title", "other", "short")}

    def __init__(self, *args: Any, nation: str, others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(str(one), kind_words(one, nation)) for one in Kind]  # type: ignore[attr-defined]
        hints = {str(one): kind_hint(one, nation) for one in Kind if kind_hint(one, nation)}
        self.looks = {**self.looks, "kind": Look(size="m", hints=hints)}  # type: ignore[misc]
        self.fields["other"].choices = [NOBODY_CHOSEN, *others]  # type: ignore[attr-defined]


class TermsForm(GovukForm):
    """Some terms of the text, each as a question. What is left empty is a gap and can be saved all the same."""

    def __init__(self, *args: Any, terms: Sequence[Term], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for term in terms:
            hint = "" if term.needed else _("You can leave this out")
            self.fields[term.id] = block(in_language(term.says), None, hint, limit=LONGEST_WORDS)
        self.looks = {term.id: Look(size="s", rows=4) for term in terms}  # type: ignore[misc]


class HeadingForm(TermsForm):
    """Its name and its three days, with the terms of the same heading."""

    title = line(_("Its name"), _("Give it a name"), limit=LONGEST_TITLE)
    starts_on = GovukDateField(label=_("First day"), what=_("the first day"))
    review_on = GovukDateField(
        label=_("Day of the review"), what=_("the day of the review"), help_text=_("Before the last day")
    )
    ends_on = GovukDateField(
        label=_("Last day"), what=_("the last day"), help_text=_("At most three years after the first")
    )
    heading = ("title", "starts_on", "review_on", "ends_on")

    def clean(self) -> dict[str, Any]:
        """The days follow each other."""
        said = super().clean()
        days = [said.get(name) for name in self.heading[1:]]
        if all(days) and not days[0] <= days[1] < days[2]:  # type: ignore[operator]
            self.add_error("review_on", _("The review must lie between the first day and the last"))
        return said


class ItemForm(GovukForm):
    """One kind of information, down to its fields."""

    kind = forms.ChoiceField(
        label=_("What is shared?"), error_messages={"required": _("Choose what is shared")}
    )
    about = forms.ChoiceField(label=_("About whom?"), required=False)
    fields_said = block(
        _("Down to which details?"), None, _("One a line, such as: attendance, dates of visits"), limit=1000
    )
    restricted = line(_("Who alone may see it?"), None, _("Leave this empty where it is not restricted"))
    looks = {"fields_said": Look(size="s", rows=3)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [one for one in lazy_answers("item.kind") if one[0] != ItemKind.UNKNOWN]
        abouts = [one for one in lazy_answers("item.about") if one[0] != ItemAbout.UNKNOWN]
        self.fields["kind"].choices = [NOBODY_CHOSEN, *kinds]  # type: ignore[attr-defined]
        self.fields["about"].choices = [("", _("Anybody")), *abouts]  # type: ignore[attr-defined]


class AddPartyForm(GovukForm):
    """One more organisation."""

    organisation = forms.ChoiceField(
        label=_("Which organisation?"), error_messages={"required": _("Choose the organisation")}
    )
    part = forms.ChoiceField(
        label=_("What does it do?"),
        choices=PARTS,
        widget=forms.RadioSelect,
        initial=str(Part.BOTH),
        error_messages={"required": _("Choose what it does")},
    )
    looks = {"organisation": Look(size="m"), "part": Look(size="m")}

    def __init__(self, *args: Any, others: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = [NOBODY_CHOSEN, *others]  # type: ignore[attr-defined]


class PartyForm(GovukForm):
    """What a party says for itself."""

    part = forms.ChoiceField(label=_("What does it do?"), choices=PARTS, widget=forms.RadioSelect)
    basis = forms.ChoiceField(
        label=_("What lets it share? (lawful basis)"),
        choices=[("", _("Not said yet")), *((str(one), words) for one, words in BASES.items())],
        required=False,
    )
    power = line(
        _("The power or duty in law that it uses"),
        None,
        _("A public body must name one, such as: Children Act 2004, section 10"),
        limit=400,
    )
    conditions = forms.MultipleChoiceField(
        label=_("Conditions for sensitive information and offences"),
        choices=[(str(one), words) for one, words in CONDITIONS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    contact = line(_("Whom to ask"), None, _("A role rather than a name, such as: data protection officer"))
    email = forms.EmailField(label=_("Their e-mail address"), required=False, max_length=200)
    looks = {name: Look(size="s") for name in ("part", "conditions")}

    @property
    def said(self) -> PartyTerms:
        """What was said, of a valid form."""
        said = self.cleaned_data
        return PartyTerms(
            basis=LawfulBasis(said["basis"]) if said["basis"] else None,
            power=said["power"],
            conditions=tuple(Condition(one) for one in said["conditions"]),
            contact=said["contact"],
            email=said["email"],
        )

    @staticmethod
    def initial_of(part: str, said: PartyTerms) -> dict[str, Any]:
        """What the form begins with."""
        return {"part": part, **party_mapping(said)}
