"""Whom to shut out from a record, why, and when to look again; and why that may end."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

EVERYBODY, COLLEAGUE, PLACE = "everybody", "colleague", "place"


class BarForm(GovukForm):
    """A colleague, an organisation found in the directory, or every other organisation."""

    whom = forms.ChoiceField(
        label=_("Who must not learn of this record?"),
        choices=[
            (COLLEAGUE, _("Somebody who works here")),
            (PLACE, _("Another organisation")),
            (EVERYBODY, _("Every other organisation")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who must not learn of it")},
    )
    person = forms.ChoiceField(label=_("Colleague"), required=False)
    find = line(_("Find an organisation"), hint=_("Part of its name, or its area. Press “Find” to look."))
    place = forms.ChoiceField(label=_("Organisation"), required=False, widget=forms.RadioSelect)
    why = block(
        _("Why?"),
        _("Say why"),
        _(
            "For example, that they are family, or live with somebody in this record. Leads alone can read it."
        ),
    )
    review_on = GovukDateField(
        label=_("When should somebody look at this again?"),
        help_text=_("Leave empty if you do not know. It holds until two leads end it."),
        required=False,
    )
    looks = {
        "whom": Look(size="m", conditional={COLLEAGUE: "person"}),
        "find": Look(width="two-thirds"),
        "why": Look(rows=3),
    }

    def __init__(
        self,
        *args: Any,
        people: Sequence[tuple[str, str]] = (),
        places: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", _("Choose somebody")), *people]  # type: ignore[attr-defined]
        self.fields["place"].choices = places  # type: ignore[attr-defined]
        if not places:
            del self.fields["place"]

    def typed(self) -> dict[str, Any]:
        """What was typed so far, right or not, to be shown again."""
        return {name: self[name].value() for name in self.fields}

    def clean_review_on(self) -> date | None:
        """Today or later. Raises ValidationError."""
        day: date | None = self.cleaned_data["review_on"]
        if day and day < now().date():
            raise forms.ValidationError(_("Choose today or a later day."))
        return day

    def clean(self) -> dict[str, Any]:
        """Whoever was meant was chosen too."""
        said = super().clean()
        if said.get("whom") == COLLEAGUE and not said.get("person"):
            self.add_error("person", _("Choose somebody"))
        if said.get("whom") == PLACE and not said.get("place"):
            self.add_error("find", _("Find the organisation, and choose it"))
        return said

    def chosen(self) -> dict[str, UUID | None]:
        """Whom, as the service takes it."""
        said = self.cleaned_data
        is_person, is_place = said["whom"] == COLLEAGUE, said["whom"] == PLACE
        return {
            "person": UUID(said["person"]) if is_person else None,
            "organisation": UUID(said["place"]) if is_place else None,
        }


class EndBarForm(GovukForm):
    """Why nobody need be shut out any more."""

    reason = block(
        _("Why is this no longer needed?"),
        _("Say why this is no longer needed"),
        _("Another safeguarding lead reads this and decides. Until then it holds."),
    )
    looks = {"reason": Look(size="m", rows=4)}


class AnswerBarForm(GovukForm):
    """What the second lead says to it."""

    answer = forms.ChoiceField(
        label=_("Do you agree?"),
        choices=[("keep", _("No, they must not learn of it")), ("end", _("Yes, they may learn of it again"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you agree")},
    )
    looks = {"answer": Look(size="m")}
