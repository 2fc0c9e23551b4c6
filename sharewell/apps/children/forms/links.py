"""What a person says of two records that may be about one child."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.linking import LinkStep
from sharewell.kit.govuk.choosing import WHAT_TO_TYPE, Choice, hints_of
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

LONGEST = 200


class SameForm(GovukForm):
    """Whether both are one child."""

    answer = forms.ChoiceField(
        label=_("Are they the same child?"),
        choices=[
            (LinkStep.SAME.value, _("Yes, the same child")),
            (LinkStep.NOT_SAME.value, _("No, two children")),
            (LinkStep.CANNOT_TELL.value, _("I cannot tell")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether they are the same child")},
    )
    why = block(_("How do you know?"))
    looks = {"answer": Look(size="m"), "why": Look(rows=3)}


class MergeForm(GovukForm):
    """Which record is shown for both, and why one is enough."""

    kept = forms.ChoiceField(
        label=_("Which record should stand for both?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which record should stand for both")},
    )
    why = block(_("Why should they be one record?"), _("Say why they should be one record"))
    looks = {"kept": Look(size="m"), "why": Look(size="m", rows=3)}

    def __init__(self, *args: Any, sides: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept"].choices = list(sides)  # type: ignore[attr-defined]


class MergeSecondForm(GovukForm):
    """What the second person says."""

    answer = forms.ChoiceField(
        label=_("Should they be shown as one record?"),
        choices=[("no", _("No, keep two records")), ("yes", _("Yes, show them as one"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether they should be shown as one")},
    )
    why = block(_("What do you want to say about it?"))
    looks = {"answer": Look(size="m"), "why": Look(rows=3)}


class ApartForm(GovukForm):
    """Why they are not one child after all."""

    why = block(_("Why are they not the same child?"), _("Say why they are not the same child"))
    looks = {"why": Look(size="m", rows=3)}


class AskSameForm(GovukForm):
    """A word to look for, the other record, and why one thinks so."""

    search = forms.CharField(
        label=_("Look for the other record"),
        help_text=WHAT_TO_TYPE,
        max_length=LONGEST,
        required=False,
    )
    other = forms.ChoiceField(
        label=_("Which record may be about the same child?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Look for the other record, and choose it")},
    )
    why = block(_("Why do you think so?"))
    looks = {"why": Look(rows=3)}

    def __init__(self, *args: Any, offered: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered
        self.fields["other"].choices = [(one.key, one.words) for one in offered]  # type: ignore[attr-defined]
        self.looks = {**self.looks, "other": Look(hints=hints_of(offered))}  # type: ignore[misc]
