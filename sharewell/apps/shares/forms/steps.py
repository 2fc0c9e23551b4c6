"""One form for each step on the receiving and the sending side."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.shares.selectors import ANSWER_WORDS
from sharewell.domain.sharing import Answer
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block


class GiveForm(GovukForm):
    """A colleague to give a share to. The choices are the people who work with records there."""

    owner = forms.ChoiceField(
        label=_("Who will deal with this?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who will deal with this")},
    )
    note = block(
        _("What should they know?"), None, _("Leave empty if there is nothing. The sender can read it.")
    )
    looks = {"owner": Look(size="m"), "note": Look(rows=3)}

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = colleagues  # type: ignore[attr-defined]


class ActForm(GovukForm):
    """What was done."""

    note = block(
        _("What did you do?"), _("Say what you did"), _("The sender can read this. You can add to it later.")
    )
    looks = {"note": Look(page_heading=True, rows=6)}


class AnswerForm(GovukForm):
    """The outcome, in a word and in the recipient's own words."""

    outcome = forms.ChoiceField(
        label=_("What happens now?"),
        choices=[(value.value, ANSWER_WORDS[value]) for value in Answer],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happens now")},
    )
    note = block(
        _("Tell them more"),
        _("Tell them more, even if it is one sentence"),
        _("Why, what comes next, and what you want them to do. They get this as you write it."),
    )
    looks = {"outcome": Look(size="m"), "note": Look(size="m", rows=6)}


class AskForm(GovukForm):
    """The one question back."""

    question = block(
        _("What do you want to ask?"),
        _("Write your question"),
        _("You can ask one question here, so put in everything. The clock for your answer goes on."),
    )
    looks = {"question": Look(page_heading=True, rows=6)}


class QuestionAnswerForm(GovukForm):
    """The sender's answer to it."""

    answer = block(_("Your answer"), _("Write your answer"), _("Say which is fact, and what you were told."))
    looks = {"answer": Look(size="m", rows=6)}


class RecallForm(GovukForm):
    """Why it is taken back."""

    reason = block(
        _("Why do you take it back?"),
        _("Say why you take it back"),
        _("For instance: it was meant for somebody else. Only your own side can read this."),
    )
    looks = {"reason": Look(size="m", rows=4)}
