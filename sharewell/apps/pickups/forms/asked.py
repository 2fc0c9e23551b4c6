"""The forms of somebody without an account who answers what they are asked."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.pickups.services import SaidHere
from sharewell.apps.requests.selectors import REFUSAL_WORDS
from sharewell.domain.advice.vocabulary import ItemStatus
from sharewell.domain.requests import Refusal, reasons_open
from sharewell.domain.sharing import FactAnswer, FactOutcome
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

HAVE = [
    (FactOutcome.SHARED.value, _("Yes, this is what we know")),
    (FactOutcome.NOTHING_HELD.value, _("We have nothing on this")),
    (FactOutcome.WITHHELD.value, _("We have something, and cannot share it")),
]
KNOWN = [
    (ItemStatus.FACT.value, _("We saw, heard or did it ourselves")),
    (ItemStatus.REPORTED.value, _("Somebody told us")),
    (ItemStatus.OPINION.value, _("Some of each, or it is what we think")),
]
MAY, ASK_US = "may", "ask_us"


class TellForm(GovukForm):
    """Each thing that is asked, with what they know of it, and how they know."""

    known = forms.ChoiceField(
        label=_("How do you know it?"),
        choices=KNOWN,
        required=False,
        widget=forms.RadioSelect,
    )
    family = forms.ChoiceField(
        label=_("If the family asks to see their records, may they see what you wrote?"),
        choices=[(MAY, _("Yes")), (ASK_US, _("Not without asking us first"))],
        initial=ASK_US,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether the family may see it")},
    )
    reason = forms.ChoiceField(
        label=_("If there is something that you cannot share, why?"), required=False, widget=forms.Select
    )
    note = block(_("Anything else that they should know?"), None, _("You may leave this empty."))

    def __init__(self, *args: Any, facts: Sequence[str], urgency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = facts
        reasons = [(one.value, REFUSAL_WORDS[one]) for one in reasons_open(urgency)]
        self.fields["reason"].choices = [("", _("Choose one")), *reasons]  # type: ignore[attr-defined]
        added: dict[str, forms.Field] = {}
        for place, fact in enumerate(facts):
            added[f"have_{place}"] = forms.ChoiceField(
                label=fact,
                choices=HAVE,
                widget=forms.RadioSelect,
                error_messages={"required": _("Say what you have on each thing that is asked")},
            )
            added[f"text_{place}"] = block(
                _("What do you know?"), None, _("Say when it was, if you can. Only what they asked.")
            )
            # It is needed where the answer that it opens under is chosen.
            added[f"text_{place}"].error_messages["required"] = _("Write what you know")
        self.fields = {**added, **self.fields}

    @property
    def looks(self) -> dict[str, Look]:  # type: ignore[override]
        """The words about a thing open under the answer that there are some."""
        places = range(len(self.asked))
        opens = {f"have_{place}": Look(size="m", conditional={"shared": f"text_{place}"}) for place in places}
        return {**opens, "known": Look(size="m"), "family": Look(size="m"), "note": Look(rows=3)}

    def clean(self) -> dict[str, Any]:
        """How it is known, where something is shared; a reason where something is not."""
        cleaned = super().clean() or self.cleaned_data
        chosen = {place: cleaned.get(f"have_{place}") for place in range(len(self.asked))}
        if FactOutcome.SHARED in chosen.values() and not cleaned.get("known"):
            self.add_error("known", _("Say how you know it"))
        if FactOutcome.WITHHELD in chosen.values() and not cleaned.get("reason"):
            self.add_error("reason", _("Choose why you cannot share it"))
        return cleaned

    def said(self) -> SaidHere:
        """What was typed, once the form is valid."""
        given = self.cleaned_data
        places = range(len(self.asked))
        outcomes = {place: FactOutcome(given[f"have_{place}"]) for place in places}
        return SaidHere(
            facts=tuple(
                FactAnswer(
                    place=place,
                    outcome=outcome,
                    reason=given["reason"] if outcome is FactOutcome.WITHHELD else "",
                )
                for place, outcome in outcomes.items()
            ),
            words={
                place: given[f"text_{place}"] for place in places if outcomes[place] is FactOutcome.SHARED
            },
            status=ItemStatus(given["known"] or ItemStatus.UNKNOWN),
            guarded=given["family"] == ASK_US,
            note=given["note"],
        )


class RefuseForm(GovukForm):
    """Why it cannot be shared."""

    reason = forms.ChoiceField(
        label=_("Why can you not share it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why you cannot share it")},
    )
    note = block(_("Tell them more"), _("Tell them more, even if it is one sentence"))
    looks = {"reason": Look(size="m"), "note": Look(size="m", rows=5)}

    def __init__(self, *args: Any, urgency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.value, REFUSAL_WORDS[one]) for one in reasons_open(urgency)]
        self.fields["reason"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Refusal:
        """The reason, once the form is valid."""
        return Refusal(self.cleaned_data["reason"])


class ClarifyForm(GovukForm):
    """What they want to know first."""

    question = block(
        _("What do you need to know?"),
        _("Write your question"),
        _("They are told at once. They ring you, or send you a new link with the answer."),
    )
    looks = {"question": Look(page_heading=True, rows=5)}
