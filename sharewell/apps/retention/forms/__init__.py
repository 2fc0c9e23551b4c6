"""Saying what a file is, keeping it, ending it, holding, and deciding how long."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.retention.selectors.words import AFTER_WORDS, KIND_WORDS
from sharewell.domain.retention import After, Facts, FileKind
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

LONGEST = 2000
NOT_NAMED = _("Do not name anybody.")


class ReasonForm(GovukForm):
    """Why."""

    reason = block(_("Why?"), _("Write why"), NOT_NAMED, limit=LONGEST)
    looks = {"reason": Look(size="m", rows=4)}


class FactsForm(GovukForm):
    """What sort of file it is, and the days that only a person knows."""

    kind = forms.ChoiceField(
        label=_("What sort of file is it?"),
        widget=forms.RadioSelect,
        choices=[(str(one), KIND_WORDS[one]) for one in FileKind],
        error_messages={"required": _("Say what sort of file it is")},
    )
    closed = GovukDateField(
        label=_("When was it closed?"),
        required=False,
        what=_("the day"),
        help_text=_("Empty: its last day counts."),
    )
    died = GovukDateField(label=_("If the person has died, when?"), required=False, what=_("the day"))
    looks = {"kind": Look(size="m"), "closed": Look(size="m"), "died": Look(size="m")}

    @property
    def facts(self) -> Facts:
        """What was said."""
        read = self.cleaned_data
        return Facts(kind=FileKind(read["kind"]), closed=read["closed"], died=read["died"])


class LongerForm(ReasonForm):
    """Until when, and why."""

    until = GovukDateField(label=_("Until when?"), what=_("the day"))
    field_order = ["until", "reason"]
    looks = {"until": Look(size="m"), **ReasonForm.looks}


class ConfirmForm(GovukForm):
    """That a second person has looked and destroys it."""

    looked = forms.BooleanField(
        label=_("I have looked at this file, and it is to be destroyed for good"),
        error_messages={"required": _("Tick that you have looked and want it destroyed")},
    )


class AnswerForm(GovukForm):
    """Whether a second person agrees."""

    agrees = forms.ChoiceField(
        label=_("Is it to be lifted?"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes, lift it")), ("no", _("No, it stands"))],
        error_messages={"required": _("Say whether it is to be lifted")},
    )
    looks = {"agrees": Look(size="m")}


class PeriodForm(GovukForm):
    """How many years after which day, and why. 0 goes back to the default."""

    years = forms.IntegerField(
        label=_("For how many years?"),
        help_text=_("0 goes back to what comes with Sharewell."),
        min_value=0,
        max_value=150,
    )
    after = forms.ChoiceField(
        label=_("Counted from what?"),
        widget=forms.RadioSelect,
        choices=[(str(one), AFTER_WORDS[one]) for one in After],
    )
    because = block(
        _("Why?"),
        _("Write why"),
        _("An inspector reads this. Name the law or your own decision."),
        limit=LONGEST,
    )
    looks = {"years": Look(size="m"), "after": Look(size="m"), "because": Look(size="m", rows=4)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["years"].widget.attrs["class"] = "govuk-input--width-3"
