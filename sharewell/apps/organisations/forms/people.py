"""The administrator's questions about a colleague."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import ROLE_WORDS
from sharewell.domain.access import Role
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

ROLE_HINTS: dict[str, Any] = {
    Role.PRACTITIONER: _("Works with children. Asks for advice and shares."),
    Role.SAFEGUARDING_LEAD: _("Answers colleagues, and is told when something waits too long."),
    Role.DUTY_WORKER: _("Opens and answers what is shared with this organisation."),
    Role.INFORMATION_GOVERNANCE_LEAD: _("Sees the trail, never what is written about a child."),
    Role.LEADER: _("Sees counts, never what is written about a child."),
    Role.ADMINISTRATOR: _("Adds and removes people. Never sees what is written about a child."),
}
DEPUTY = _("They are a deputy: told before the lead is")


def _role_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("Their role"),
        choices=list(ROLE_WORDS.items()),
        coerce=Role,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose their role")},
    )


class _RoleForm(GovukForm):
    """A role, and whether a safeguarding lead is the deputy."""

    role = _role_field()
    is_deputy = forms.BooleanField(label=DEPUTY, required=False)
    looks = {"role": Look(hints=ROLE_HINTS, conditional={Role.SAFEGUARDING_LEAD: "is_deputy"})}
    not_needed = ("is_deputy",)

    def clean(self) -> dict[str, Any]:
        """A box that was not asked about is one that is not ticked."""
        cleaned = super().clean()
        cleaned["is_deputy"] = bool(cleaned.get("is_deputy"))
        return cleaned


class AddPersonForm(_RoleForm):
    """A new colleague."""

    full_name = forms.CharField(
        label=_("Full name"),
        max_length=150,
        error_messages={"required": _("Enter their name")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    email = forms.EmailField(
        label=_("Work email address"),
        max_length=254,
        help_text=_("They sign in with this. It must be theirs alone."),
        error_messages={
            "required": _("Enter their email address"),
            "invalid": _("Enter an email address, like name@example.org"),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    job = forms.CharField(
        label=_("What they do (optional)"),
        help_text=_("For example, class teacher, Year 4"),
        max_length=150,
        required=False,
    )
    field_order = ("full_name", "email", "job", "role", "is_deputy")


class ChangeRoleForm(_RoleForm):
    """Another role for a colleague."""
