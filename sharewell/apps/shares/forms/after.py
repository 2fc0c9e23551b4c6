"""The forms of what happens after a share went: correct, confirm, ask back, give back, pass on."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.shares.selectors import URGENCY_WORDS
from sharewell.domain.advice.vocabulary import Urgency, YesNo
from sharewell.domain.sharing import ReturnAnswer, Telling
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

MOST_COPIES = 999
URGENT_ENOUGH = (Urgency.IMMEDIATE_DANGER, Urgency.SIGNIFICANT_HARM, Urgency.WELFARE_CONCERN)
TELLINGS = [
    (Telling.TOLD, _("They know already")),
    (Telling.WILL_TELL, _("I will tell them")),
    (Telling.TELL_LATER, _("Not yet. Tell them later")),
    (Telling.DO_NOT_TELL, _("Do not tell them")),
    (Telling.ASK_LEAD, _("I will ask my lead")),
]
LINKED = [(YesNo.NO, _("No")), (YesNo.YES, _("Yes")), (YesNo.UNKNOWN, _("I am not sure"))]
Choices = Sequence[tuple[str, Any]]


class CorrectForm(GovukForm):
    """The mended words of one item, and why."""

    text = block(_("What should it say?"), _("Write what it should say"))
    reason = block(
        _("What was wrong?"),
        _("Say what was wrong"),
        _("Everyone who has it reads this, with what it said before."),
    )
    looks = {"text": Look(size="m", rows=5), "reason": Look(size="m", rows=3)}


class ConfirmForm(GovukForm):
    """What was done with a correction; for somebody with no account, how they were told."""

    did = block(_("What did you do with it?"))
    looks = {"did": Look(rows=2)}


class AskReturnForm(GovukForm):
    """Why a share is asked back."""

    wrong_child = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=[
            ("yes", _("All of it is about the wrong child")),
            ("no", _("It should not have gone to them, for another reason")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what is wrong")},
    )
    reason = block(
        _("Tell them why"),
        _("Tell them why you ask for it back"),
        _("Everyone who has it reads this, also those it was passed on to."),
    )
    looks = {"wrong_child": Look(size="m"), "reason": Look(size="m", rows=4)}


class ReturnForm(GovukForm):
    """What became of a share that was asked back."""

    answer = forms.ChoiceField(
        label=_("What have you done?"),
        choices=[
            (ReturnAnswer.RETURNED, _("We give it back: nobody here will read it again")),
            (ReturnAnswer.DESTROYED, _("We destroyed every copy")),
            (ReturnAnswer.CANNOT, _("We cannot give it back")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what you have done")},
    )
    copies = forms.IntegerField(
        label=_("How many copies were there?"), min_value=0, max_value=MOST_COPIES, required=False, initial=0
    )
    printed = forms.IntegerField(
        label=_("How many of them on paper?"), min_value=0, max_value=MOST_COPIES, required=False, initial=0
    )
    words = block(
        _("Whom have you told what it said, or why can you not give it back?"),
        _("Write whom you told, or “nobody”; or why you cannot give it back"),
    )
    looks = {
        "answer": Look(size="m"),
        "copies": Look(width=4),
        "printed": Look(width=4),
        "words": Look(size="m", rows=4),
    }


class PassOnForm(GovukForm):
    """What goes on, to whom, and why. The limits of the items are held by the service."""

    items = forms.MultipleChoiceField(
        label=_("What do they need to know?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what they need to know")},
    )
    recipient = forms.ChoiceField(
        label=_("Who should have it?"),
        widget=forms.Select,
        error_messages={"required": _("Choose who should have it")},
    )
    urgency = forms.ChoiceField(
        label=_("How urgent is it?"),
        choices=[(one, URGENCY_WORDS[one]) for one in URGENT_ENOUGH],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how urgent it is")},
    )
    linked = forms.ChoiceField(
        label=_("Could somebody who may be a danger see it there?"),
        choices=LINKED,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether somebody who may be a danger could see it there")},
    )
    needed_because = block(_("Why do they need it?"), _("Write why they need it"))
    wanted = block(_("What should they do?"))
    telling = forms.ChoiceField(
        label=_("What about telling the family?"),
        choices=TELLINGS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what about telling the family")},
    )
    over_limit = block(
        _("If the sender set a limit: why must it go on all the same?"),
        None,
        _("Only where a child is hurt or in danger. The sender is told at once, and reads this."),
    )
    reason = block(_("If you do not follow our advice: why?"), None, _("Leave empty if you follow it."))
    looks = {
        "needed_because": Look(rows=3),
        "wanted": Look(rows=3),
        "over_limit": Look(rows=3),
        "reason": Look(rows=3),
    }

    def __init__(
        self, *args: Any, items: Choices, hints: Mapping[str, str], places: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].choices = items  # type: ignore[attr-defined]
        self.fields["recipient"].choices = [("", _("Choose")), *places]  # type: ignore[attr-defined]
        if not hints:
            del self.fields["over_limit"]
        self.looks = {**self.looks, "items": Look(size="m", hints=hints)}  # type: ignore[misc]


class AskToPassOnForm(GovukForm):
    """What the sender is asked about, and why it should go on."""

    items = forms.MultipleChoiceField(
        label=_("What do you want to pass on?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what you want to pass on")},
    )
    recipient = forms.ChoiceField(
        label=_("Who should have it?"),
        widget=forms.Select,
        error_messages={"required": _("Choose who should have it")},
    )
    why = block(_("Why do they need it?"), _("Write why they need it"))
    looks = {"why": Look(rows=4)}

    def __init__(self, *args: Any, items: Choices, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].choices = items  # type: ignore[attr-defined]
        self.fields["recipient"].choices = [("", _("Choose")), *places]  # type: ignore[attr-defined]

    def asked(self) -> dict[str, Any]:
        """What is asked, for the service."""
        said = self.cleaned_data
        places = [int(one) for one in said["items"]]
        return {"places": places, "recipient": UUID(said["recipient"]), "why": said["why"]}


class DisagreeForm(GovukForm):
    """What is seen differently, and how."""

    what = forms.ChoiceField(
        label=_("What do you see differently?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you see differently")},
    )
    view = block(
        _("How do you see it?"),
        _("Write how you see it"),
        _(
            "Say which is fact, and what you think. It stands beside what you see differently, wherever that goes."
        ),
    )
    looks = {"what": Look(size="m"), "view": Look(size="m", rows=6)}

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = choices  # type: ignore[attr-defined]


class PassingAnswerForm(GovukForm):
    """Whether it may go on."""

    allowed = forms.ChoiceField(
        label=_("May they pass it on?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether they may pass it on")},
    )
    words = block(
        _("What do you want to tell them?"), None, _("Needed if you say no: why, and what else would help.")
    )
    looks = {"allowed": Look(size="m"), "words": Look(rows=4)}

    def clean(self) -> dict[str, Any]:
        """A no has words."""
        cleaned = super().clean()
        if cleaned.get("allowed") == "no" and not (cleaned.get("words") or "").strip():
            self.add_error("words", _("Write why they may not pass it on"))
        return cleaned
