"""Forms about who else knows a child."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.pointers import Showing
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

SHOWING_CHOICES = [
    (Showing.NOT_AT_ALL.value, _("Nothing at all")),
    (Showing.LOCKED.value, _("That somebody knows the child, but not who")),
    (Showing.PARTLY.value, _("That we know the child")),
    (Showing.SHOWN.value, _("That we know the child, whom to ring, and since when")),
]
SHOWING_HINTS: dict[str, Any] = {
    Showing.NOT_AT_ALL.value: _("Others find you by asking you, as before."),
    Showing.LOCKED.value: _("They can ask to be rung. Your leads are told, and ring if it is right."),
    Showing.PARTLY.value: _("They see the name of your organisation, and find you in the directory."),
    Showing.SHOWN.value: _("They can ring the right person at once. This saves most time."),
}


class LookForm(GovukForm):
    """Why somebody looks."""

    purpose = forms.ChoiceField(
        label=_("Why do you look?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why you look"), "invalid_choice": _("Choose why you look")},
    )
    reason = forms.CharField(
        label=_("Anything more (optional)"),
        help_text=_("Only your own organisation can read this."),
        widget=forms.Textarea,
        required=False,
        max_length=1000,
    )
    looks = {"reason": Look(rows=3, count=True)}

    def __init__(self, *args: Any, purposes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["purpose"].choices = purposes  # type: ignore[attr-defined]


class SettingForm(GovukForm):
    """What others may learn."""

    showing = forms.ChoiceField(
        label=_("What may others learn when they look for a child whom you know?"),
        choices=SHOWING_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what others may learn")},
    )
    looks = {"showing": Look(hints=SHOWING_HINTS)}


class AgreeForm(GovukForm):
    """What one organisation learns, by which agreement, and for how long."""

    find = forms.CharField(
        label=_("Find an organisation"),
        help_text=_("Part of its name, or its area. Press “Find” to look."),
        required=False,
        max_length=200,
    )
    partner = forms.ChoiceField(
        label=_("With whom did you agree this?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Find and choose the organisation"),
            "invalid_choice": _("Choose from the list"),
        },
    )
    showing = forms.ChoiceField(
        label=_("What may they learn?"),
        choices=SHOWING_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what they may learn")},
    )
    named = forms.CharField(
        label=_("Which agreement is it?"),
        help_text=_("Its name or number, so that somebody else can find it. Nothing about a child."),
        max_length=200,
        error_messages={"required": _("Say which agreement it is")},
    )
    days = forms.TypedChoiceField(
        label=_("How long does this hold?"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how long it holds")},
    )

    def __init__(
        self, *args: Any, places: list[tuple[str, str]], lengths: list[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].choices = places  # type: ignore[attr-defined]
        self.fields["days"].choices = lengths  # type: ignore[attr-defined]

    def asked(self) -> dict[str, Any]:
        """What was chosen, as the service takes it."""
        said = self.cleaned_data
        showing, partner = Showing(said["showing"]), UUID(said["partner"])
        return {"partner": partner, "showing": showing, "named": said["named"], "days": said["days"]}


class WorkerForm(GovukForm):
    """Which colleague works with the child."""

    person = forms.ChoiceField(
        label=_("Who works with this child here?"),
        required=False,
        error_messages={"invalid_choice": _("Choose a colleague from the list")},
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", _("Nobody in particular")), *people]  # type: ignore[attr-defined]
