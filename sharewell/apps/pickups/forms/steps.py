"""One form for each step of somebody who collects what was left for them."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.shares.selectors import ANSWER_WORDS
from sharewell.domain.sharing import Answer, ReturnAnswer
from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.mobile import MobileField
from sharewell.kit.govuk.words import LONG, block

SHORTEST_PASSPHRASE = 12


class CodeForm(GovukForm):
    """The code that came another way than the link."""

    code = forms.CharField(
        label=_("The code that they gave you"),
        help_text=_("8 letters and numbers, such as ABCD 3467. Capitals and spaces do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Enter the code")},
    )
    looks = {"code": Look(width=10)}

    def refuse(self) -> None:
        """Say that it opened nothing: the same words for every cause, so that nobody learns which."""
        self.add_error(
            "code",
            _(
                "This did not open anything. Check the code and use the newest e-mail. "
                "If it still does not open, ring the person who told you about it."
            ),
        )


class TextCodeForm(GovukForm):
    """Where the code goes by text. The number is kept no longer than the text needs."""

    number = MobileField(
        label=_("Their mobile number"),
        help_text=_(
            "One that you found yourself, or that they told you when you rang. Not one from a message."
        ),
        error_messages={"required": _("Enter their mobile number")},
    )
    looks = {"number": Look(width=20)}


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
        _("They get this as you write it."),
    )
    looks = {"outcome": Look(size="m"), "note": Look(size="m", rows=6)}


class AskForm(GovukForm):
    """The one question back."""

    question = block(
        _("What do you want to ask?"),
        _("Write your question"),
        _("You can ask one question here. They will ring you, or leave the answer for you to collect."),
    )
    looks = {"question": Look(page_heading=True, rows=6)}


class GiveBackForm(GovukForm):
    """What became of what was asked back."""

    answer = forms.ChoiceField(
        label=_("What have you done?"),
        choices=[
            (ReturnAnswer.RETURNED, _("I give it back: I will not read it again")),
            (ReturnAnswer.DESTROYED, _("I destroyed every copy")),
            (ReturnAnswer.CANNOT, _("I cannot give it back")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what you have done")},
    )
    words = block(
        _("Whom have you told what it said, or why can you not give it back?"),
        _("Write whom you told, or “nobody”; or why you cannot give it back"),
    )
    looks = {"answer": Look(size="m"), "words": Look(size="m", rows=4)}


class ConfirmForm(GovukForm):
    """What was done with a correction, if anything."""

    did = forms.CharField(max_length=LONG, required=False)


def today() -> date:
    """The day by the clock."""
    return now().date()


class LetterForm(GovukForm):
    """Where a letter goes. It is printed and not kept."""

    address = forms.CharField(
        label=_("Address for the letter"),
        help_text=_("Check it with them by telephone. We print it and do not keep it."),
        max_length=400,
        widget=forms.Textarea,
        error_messages={"required": _("Write the address")},
    )
    looks = {"address": Look(rows=5)}


class CallForm(GovukForm):
    """What somebody said on the telephone."""

    who = forms.CharField(
        label=_("Who did you speak to?"),
        max_length=100,
        error_messages={"required": _("Write who you spoke to")},
    )
    when = GovukDateTimeField(
        label=_("When was that?"),
        what=_("the day that you spoke"),
        not_after=today,
        error_messages={"required": _("Enter when you spoke to them")},
    )
    read_back = forms.ChoiceField(
        label=_("Did they read it back to you?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether they read it back to you")},
    )
    looks = {"who": Look(width="two-thirds"), "read_back": Look(inline=True)}

    def clean_when(self) -> Any:
        """Not in the future, not even by minutes. Raises ValidationError."""
        when = self.cleaned_data["when"]
        if when and when > now():
            raise forms.ValidationError(_("The time that you spoke must be in the past"))
        return when


class SealedCopyForm(GovukForm):
    """The passphrase of a copy that only it opens."""

    passphrase = forms.CharField(
        label=_("Choose a passphrase"),
        help_text=_(
            "12 characters or more: four words that do not belong together are good. We do not keep it."
        ),
        min_length=SHORTEST_PASSPHRASE,
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={
            "required": _("Choose a passphrase"),
            "min_length": _("The passphrase must have 12 characters or more"),
        },
    )
    looks = {"passphrase": Look(page_heading=True, width=20)}

    def clean_passphrase(self) -> str:
        """What no program could take from a keyboard again is refused. Raises ValidationError."""
        typed: str = self.cleaned_data["passphrase"]
        if not typed.isprintable():
            raise forms.ValidationError(
                _("There is a character here that cannot be kept. Take it out and try again.")
            )
        return typed
