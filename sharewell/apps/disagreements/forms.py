"""What is said in a disagreement, and how it is closed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.disagreements import Ending
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block


class WordsForm(GovukForm):
    """An answer, or why it is taken up."""

    words = block(
        _("What do you want to say?"),
        _("Write what you want to say"),
        _("Both organisations read this. It stays on record."),
    )
    looks = {"words": Look(size="m", rows=6)}


class CloseForm(GovukForm):
    """How it ends."""

    ending = forms.ChoiceField(
        label=_("How does it end?"),
        choices=[
            (Ending.AGREED, _("We agree now")),
            (Ending.BOTH_STAND, _("We do not agree, and both views stand")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how it ends")},
    )
    words = block(
        _("What was agreed, or what does each side do now?"),
        _("Write what was agreed, or what each side does now"),
    )
    looks = {"ending": Look(size="m"), "words": Look(size="m", rows=5)}
