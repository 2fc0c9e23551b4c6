"""The questions of a step, a risk with its measure, and what is described."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.assessments.selectors.words import (
    EFFECT_WORDS,
    LIKELIHOOD_WORDS,
    OVERALL_WORDS,
    SEVERITY_WORDS,
)
from sharewell.domain.assessments import (
    LONGEST_ANSWER,
    Described,
    Effect,
    Likelihood,
    Overall,
    Question,
    Risk,
    Severity,
)
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


def _choices(words: dict[Any, Any]) -> list[tuple[str, Any]]:
    return [(str(value), said) for value, said in words.items()]


class AnswersForm(GovukForm):
    """The questions of one step. What is left empty is a gap, and can be saved all the same."""

    def __init__(
        self, *args: Any, questions: Sequence[Question], said: Mapping[str, str], **kwargs: Any
    ) -> None:
        super().__init__(
            *args, **{**kwargs, "initial": {one.key: said.get(one.key, "") for one in questions}}
        )
        self.questions = questions
        for one in questions:
            self.fields[one.key] = block(in_language(one.says), limit=LONGEST_ANSWER)
        self.looks = {one.key: Look(size="s", rows=5) for one in questions}  # type: ignore[misc]

    @property
    def answers(self) -> dict[str, str]:
        """What was answered, by the key of the question."""
        return {one.key: self.cleaned_data[one.key] for one in self.questions}


class RiskForm(GovukForm):
    """One risk, how likely and bad, what is done about it and by whom, and what is left."""

    says = line(_("What could happen?"), _("Write what could happen"), limit=300)
    likelihood = forms.ChoiceField(
        label=_("How likely is it?"), choices=_choices(LIKELIHOOD_WORDS), widget=forms.RadioSelect
    )
    severity = forms.ChoiceField(
        label=_("How bad would it be for somebody?"),
        choices=_choices(SEVERITY_WORDS),
        widget=forms.RadioSelect,
    )
    measure = line(_("What is done about it?"), None, limit=500)
    effect = forms.ChoiceField(
        label=_("What does that do?"), choices=_choices(EFFECT_WORDS), widget=forms.RadioSelect
    )
    owner = line(_("Who sees to it?"), _("Say who sees to it"), _("A role rather than a name"))
    left = forms.ChoiceField(
        label=_("How large is the risk that is left?"),
        choices=_choices(OVERALL_WORDS),
        widget=forms.RadioSelect,
    )
    looks = {
        name: Look(size="s")
        for name in ("says", "likelihood", "severity", "measure", "effect", "owner", "left")
    }

    def clean(self) -> dict[str, Any]:
        """A measure is named unless the risk is accepted as it is."""
        said = super().clean()
        if said.get("effect") and said["effect"] != Effect.ACCEPTED and not said.get("measure", "").strip():
            self.add_error("measure", _("Write what is done, or choose that the risk is accepted"))
        return said

    @property
    def risk(self) -> Risk:
        """What was answered."""
        said = self.cleaned_data
        return Risk(
            says=said["says"],
            likelihood=Likelihood(said["likelihood"]),
            severity=Severity(said["severity"]),
            measure=said["measure"],
            owner=said["owner"],
            effect=Effect(said["effect"]),
            left=Overall(said["left"]),
        )


class DescribedForm(GovukForm):
    """To whom what may go, how often at most, and when this is looked at again."""

    recipients = forms.MultipleChoiceField(
        label=_("To whom does it go?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    kinds = forms.MultipleChoiceField(
        label=_("What kinds of information?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one kind of information")},
    )
    most = forms.IntegerField(
        label=_("How many shares in thirty days, at most?"),
        help_text=_("When more goes, this assessment says so by itself"),
        min_value=1,
        max_value=1_000_000,
        error_messages={"required": _("Write how many at most"), "invalid": _("Write a number, such as 40")},
    )
    review_on = GovukDateField(label=_("When is this looked at again?"), what=_("the day of the review"))
    looks = {name: Look(size="s") for name in ("recipients", "kinds", "most", "review_on")}

    def __init__(
        self,
        *args: Any,
        partners: Sequence[tuple[str, str]],
        kinds: Sequence[tuple[str, Any]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipients"].choices = list(partners)  # type: ignore[attr-defined]
        self.fields["kinds"].choices = list(kinds)  # type: ignore[attr-defined]

    @property
    def described(self) -> Described:
        """What was answered."""
        said = self.cleaned_data
        return Described(
            recipients=frozenset(said["recipients"]),
            kinds=frozenset(said["kinds"]),
            most_in_thirty_days=said["most"],
        )


class SignForm(GovukForm):
    """That the leader has read it and answers for it."""

    read = forms.BooleanField(
        label=_("I have read it, and I answer for it"),
        error_messages={"required": _("Tick that you have read it")},
    )
