"""Beginning an assessment: its name, what it is for, and the screening."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.assessments import Answer, assessment_form
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

ANSWERS = [
    (str(Answer.YES), _("Yes")),
    (str(Answer.NO), _("No")),
    (str(Answer.UNKNOWN), _("I do not know yet")),
]


class StartForm(GovukForm):
    """The name, the agreement that it belongs to, and a radio for each question of the screening."""

    title = line(_("What should it be called?"), _("Give it a name"), _("Do not name a child."), limit=150)
    agreement = forms.ChoiceField(
        label=_("What is it for?"), widget=forms.RadioSelect, required=False, initial=""
    )

    annex_to = forms.ChoiceField(
        label=_("Is it an annex to an assessment of everything?"),
        help_text=_("An annex begins with its answers and risks. You change what is otherwise here."),
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )

    def __init__(
        self,
        *args: Any,
        agreements: Sequence[tuple[str, str]],
        overarching: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["annex_to"].choices = [("", _("No, it stands by itself")), *overarching]  # type: ignore[attr-defined]
        if not overarching:
            del self.fields["annex_to"]
        everything = ("", _("Everything that we share"))
        self.fields["agreement"].choices = [everything, *agreements]  # type: ignore[attr-defined]
        for one in assessment_form().screens:
            self.fields[one.key] = forms.ChoiceField(
                label=in_language(one.says), choices=ANSWERS, widget=forms.RadioSelect
            )
        names = [one.key for one in assessment_form().screens]
        self.looks = {name: Look(size="s") for name in ("title", "agreement", "annex_to", *names)}  # type: ignore[misc]

    @property
    def screening(self) -> dict[str, Answer]:
        """The answers of the screening, by the key of their question."""
        return {one.key: Answer(self.cleaned_data[one.key]) for one in assessment_form().screens}
