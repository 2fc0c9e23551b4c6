"""Which child a share is about: one of our own entries, or a new one."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.clock import now
from sharewell.kit.govuk.choosing import WHAT_TO_TYPE, Choice, hints_of
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

LONGEST = 200


class ChildForm(GovukForm):
    """A word to look for, and one of what was found or proposed."""

    search = forms.CharField(
        label=_("Look for a child you have a record of"),
        help_text=WHAT_TO_TYPE,
        max_length=LONGEST,
        required=False,
    )
    chosen = forms.ChoiceField(
        label=_("Is it one of these?"),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"required": _("Choose which child this is")},
    )

    def __init__(self, *args: Any, offered: Iterable[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered: dict[str, Choice] = {}
        for one in offered:
            self.offered.setdefault(one.key, one)
        self.looks = {"chosen": Look(hints=hints_of(self.offered.values()))}  # type: ignore[misc]
        choices = [(one.key, one.words) for one in self.offered.values()]
        self.fields["chosen"].choices = choices  # type: ignore[attr-defined]


class NewChildForm(GovukForm):
    """Somebody of whom there is no entry yet."""

    given_names = forms.CharField(label=_("First names"), max_length=LONGEST, required=False)
    family_name = forms.CharField(label=_("Last name"), max_length=LONGEST, required=False)
    born = GovukDateField(
        label=_("Date of birth"), what=_("the date of birth"), not_after=lambda: now().date(), required=False,
        help_text=_("For example, 27 3 2016"),
    )  # fmt: skip
    looks = {"given_names": Look(width="two-thirds"), "family_name": Look(width="two-thirds")}

    def clean(self) -> dict[str, Any]:
        """A name is needed to find the entry again."""
        cleaned = super().clean()
        if not cleaned.get("given_names") and not cleaned.get("family_name") and not self.errors:
            self.add_error("given_names", _("Write the child’s name"))
        return cleaned
