"""About whom, why, when and where, and who is asked."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.discussions import DiscussionKind, How
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

Places = Sequence[tuple[str, str]]
HOW = [
    (str(How.PHONE), _("By telephone")),
    (str(How.ROOM), _("In a room")),
    (str(How.ONLINE), _("Online")),
]
URGENCY = [
    (str(Urgency.IMMEDIATE_DANGER), _("The child is in danger now")),
    (str(Urgency.SIGNIFICANT_HARM), _("The child may be badly hurt")),
    (str(Urgency.WELFARE_CONCERN), _("I have worries")),
]


class MoveForm(GovukForm):
    """When and where."""

    meets_at = GovukDateTimeField(label=_("When do you meet?"), what=_("the day and time"))
    how = choice(_("How do you meet?"), HOW, needed=_("Choose how you meet"))
    where = forms.CharField(
        label=_("Room, number or link"),
        help_text=_("Only those who are asked see this, and only here. No message says it."),
        max_length=500,
        error_messages={"required": _("Enter the room, number or link")},
    )
    looks = {"meets_at": Look(size="m"), "how": Look(size="m"), "where": Look(size="m")}


class CallForm(MoveForm):
    """Everything that a call needs. `words` are what this nation calls the two kinds."""

    kind = choice(_("What do you call?"), (), needed=_("Choose what you call"))
    why = block(
        _("Why must you talk?"), _("Write why you must talk"), _("What you fear, and what is to be decided.")
    )
    urgency = choice(
        _("How worried are you about this child?"), URGENCY, needed=_("Choose how worried you are")
    )
    organisations = forms.MultipleChoiceField(
        label=_("Who is asked?"),
        help_text=_("Each puts in what it knows, and reads what the others put in. You can ask more later."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one organisation")},
    )
    looks = {
        **MoveForm.looks,
        "kind": Look(size="m"),
        "why": Look(size="m", rows=4),
        "urgency": Look(size="m"),
        "organisations": Look(size="m"),
    }
    field_order = ["kind", "why", "urgency", "organisations", "meets_at", "how", "where"]

    def __init__(self, *args: Any, places: Places, words: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisations"].choices = places  # type: ignore[attr-defined]
        kinds = (DiscussionKind.DISCUSSION, DiscussionKind.CONFERENCE)
        self.fields["kind"].choices = [(str(kind), word) for kind, word in zip(kinds, words, strict=True)]  # type: ignore[attr-defined]


class InviteForm(GovukForm):
    """One more organisation. The choices are those found by `words`."""

    organisation = forms.ChoiceField(
        label=_("Who is asked as well?"), required=False, widget=forms.RadioSelect
    )
    words = forms.CharField(label=_("Name or town of the organisation"), max_length=200, required=False)
    looks = {"words": Look(width="two-thirds"), "organisation": Look(size="m")}

    def __init__(self, *args: Any, places: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = places  # type: ignore[attr-defined]


class WhyForm(GovukForm):
    """Why somebody is taken out of it, or why it is called off."""

    why = block(_("Why?"), _("Say why"), _("All who are asked can read this."))
    looks = {"why": Look(page_heading=True, rows=3)}
