"""A new policy, and the ten questions to a new body."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.policies import LONGEST_ANSWER, LONGEST_TITLE, Kind, Question, policy_set
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line

HINTS = {
    "lead": _("A name or a role. You can leave this empty, and write it into the drafts later."),
    "away": _("Such as: ring the deputy on 01632 960 001. You can leave this empty."),
}


class StartForm(GovukForm):
    """What it is about, its name, and who answers for it."""

    kind = forms.ChoiceField(label=_("What is it about?"), widget=forms.RadioSelect, initial=str(Kind.OWN))
    title = line(_("What is it called?"), _("Give it a name"), _("Do not name a child."), limit=LONGEST_TITLE)
    owner = line(_("Who answers for it?"), _("Say who answers for it"), _("A role rather than a name"))
    looks = {name: Look(size="m") for name in ("kind", "title", "owner")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(str(one.kind), in_language(one.says)) for one in policy_set().kinds]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]


class SetForm(GovukForm):
    """The ten questions. Those in words can be left open: the drafts say what is missing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in policy_set().questions:
            self.fields[one.key] = _field(one)
        self.looks = {one.key: Look(size="s") for one in policy_set().questions}  # type: ignore[misc]

    @property
    def answers(self) -> dict[str, str]:
        """What was answered, by the key of the question."""
        return {one.key: self.cleaned_data[one.key] for one in policy_set().questions}


def _field(question: Question) -> forms.Field:
    label = in_language(question.says)
    if not question.answers:
        return line(label, None, HINTS.get(question.key, ""), limit=LONGEST_ANSWER)
    return forms.ChoiceField(
        label=label,
        choices=[(value, in_language(words)) for value, words in question.answers.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer: %(question)s") % {"question": label}},
    )
