"""One short form for anybody: what went wrong."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.breaches.selectors.words import WHAT_WORDS
from sharewell.domain.breaches import What
from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


class ReportForm(GovukForm):
    """What went wrong, when it was noticed, and what was done already."""

    what = forms.ChoiceField(
        label=_("What happened?"),
        choices=[(str(one), words) for one, words in WHAT_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happened")},
    )
    words = block(
        _("Tell us in your own words"),
        _("Write what happened"),
        _("What was it, and who may have seen it? You will not be blamed for saying so."),
    )
    known_at = GovukDateTimeField(
        label=_("When did you notice?"), help_text=_("As near as you know."), what=_("the day and time")
    )
    done = block(
        _("What have you done already? (optional)"), None, _("For example: rang them, asked for it back.")
    )
    reference = line(
        _("Reference of what was shared (optional)"), None, _("It looks like SW-7K3F-92QM."), limit=30
    )
    looks = {
        "what": Look(size="m"),
        "words": Look(size="m", rows=6),
        "known_at": Look(size="m"),
        "done": Look(size="m", rows=3),
        "reference": Look(size="m", width=20),
    }

    def clean_known_at(self) -> Any:
        """What is known now was noticed before now."""
        known_at = self.cleaned_data["known_at"]
        if known_at > now():
            raise forms.ValidationError(_("The time when you noticed must not be later than now"))
        return known_at

    @property
    def what_happened(self) -> What:
        """The answer to the first question."""
        return What(self.cleaned_data["what"])
