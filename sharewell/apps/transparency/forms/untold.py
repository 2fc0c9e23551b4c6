"""What a lead says on looking again whether a family can be told."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.notices import Untold, notice_form
from sharewell.kit.advice.words import in_language
from sharewell.kit.clock import now
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

SAID = [
    (Untold.TOLD, _("They have been told")),
    (Untold.LATER, _("Not yet. We will tell them later")),
    (Untold.STILL_NOT, _("They must still not be told")),
]


def _tomorrow() -> date:
    return now().date() + timedelta(days=1)


def _latest() -> date:
    return now().date() + timedelta(days=366)


class LookForm(GovukForm):
    """Told, later or still not; the last two with the reason in law, words, and the next day."""

    said = choice(_("Can they be told now?"), SAID, needed=_("Say whether they can be told"))
    law = choice(_("If not: which reason in law is there?"), (), widget=forms.Select)
    words = block(_("If not: why, in your own words?"))
    look_on = GovukDateField(
        label=_("If not: when will you look again?"), what=_("the day to look again"), required=False,
        not_before=_tomorrow, not_after=_latest,
    )  # fmt: skip
    looks = {"said": Look(size="m"), "words": Look(rows=3)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reasons = [(one.key, in_language(one.says)) for one in notice_form().reasons]
        self.fields["law"].choices = [("", _("Choose a reason")), *reasons]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Not telling has its reason, its words and its next day."""
        said = super().clean()
        needed = {
            "law": _("Choose the reason in law"),
            "words": _("Write why they are not told"),
            "look_on": _("Say when you will look again"),
        }
        for name, sentence in needed.items():
            if (
                said.get("said") in (Untold.LATER, Untold.STILL_NOT)
                and not said.get(name)
                and name not in self.errors
            ):
                self.add_error(name, sentence)
        return said
