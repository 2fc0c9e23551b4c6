"""What is to be kept safe, from whom and why; and why it need not be any more."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.guarding import FactKind, Guard, KeepFrom, ProtectedFact, Protection, Use
from sharewell.kit.clock import now
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

LONGEST_FACT, LONGEST_WORDS = 500, 2000
KINDS = [
    (FactKind.ADDRESS, _("An address")),
    (FactKind.POSTCODE, _("A postcode by itself")),
    (FactKind.PHONE, _("A telephone number")),
    (FactKind.EMAIL, _("An e-mail address")),
    (FactKind.PLACE, _("A school, refuge or other place")),
    (FactKind.NEW_NAME, _("A new name")),
    (FactKind.REFERRER, _("The name of whoever told us")),
    (FactKind.VEHICLE, _("The number plate of a vehicle")),
    (FactKind.UPRN, _("The number of a property (UPRN)")),
    (FactKind.WORDS, _("Other words that give it away")),
]
USES = [
    (Use.KEEP_SAFE, _("It must not be told")),
    (
        Use.NEVER_SEND_TO,
        _("Nothing must be sent there: an old home, or somewhere a dangerous person lives or works"),
    ),
]
FROM = [
    (KeepFrom.EVERYONE_ELSE, _("Everybody but the organisations that I choose below")),
    (KeepFrom.DANGEROUS, _("People who may be a danger, anybody near them, and the public")),
]


def _words(label: Any, needed: Any = "", hint: Any = "", limit: int = LONGEST_WORDS) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(needed),
        max_length=limit,
        widget=forms.Textarea,
        error_messages={"required": needed},
    )


def _one_of(label: Any, choices: Any, needed: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=[(value.value, words) for value, words in choices],
        widget=forms.RadioSelect,
        error_messages={"required": needed},
    )


class ShieldForm(GovukForm):
    """One thing to keep safe. The organisations that may know it are chosen from the directory."""

    kind = _one_of(_("What is it?"), KINDS, _("Choose what it is"))
    text = _words(
        _("Write it down"),
        _("Write down what must be kept safe"),
        _("An address with its postcode, a whole number, a whole name. We look for it in every spelling."),
        LONGEST_FACT,
    )
    use = _one_of(_("What must not happen?"), USES, _("Choose what must not happen"))
    keep_from = _one_of(_("Who must not learn it?"), FROM, _("Choose who must not learn it"))
    known_to = forms.MultipleChoiceField(
        label=_("Which organisations may know it?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    find = forms.CharField(
        label=_("Is one of them not in the list? Name or town"), required=False, max_length=200
    )
    from_whom = forms.CharField(
        label=_("Is there somebody who must not learn it above all?"), required=False, max_length=200
    )
    why = _words(_("Why?"), _("Say why"), _("For whoever has to decide later whether this is still needed."))
    review_on = GovukDateField(
        label=_("When should somebody look at this again?"),
        help_text=_("Leave empty if you do not know. It stays protected until two people end it."),
        required=False,
    )
    looks = {
        "kind": Look(size="m"),
        "text": Look(size="m", rows=3),
        "use": Look(size="m"),
        "keep_from": Look(size="m"),
        "known_to": Look(size="m"),
        "find": Look(width="two-thirds"),
        "why": Look(rows=3),
    }

    def __init__(self, *args: Any, places: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["known_to"].choices = places  # type: ignore[attr-defined]
        if not places:
            del self.fields["known_to"]

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
        """What was written can be told from other words: it finds itself. Raises ValidationError."""
        said = super().clean() or self.cleaned_data
        kind, text = said.get("kind"), said.get("text")
        if kind and text and not _finds_itself(FactKind(kind), text):
            self.add_error(
                "text", _("This is too short to be found again. Write more of it, or choose another kind.")
            )
        return said

    def protection(self) -> Protection:
        """What was said, as it is kept."""
        said = self.cleaned_data
        return Protection(
            kind=FactKind(said["kind"]),
            text=said["text"],
            use=Use(said["use"]),
            keep_from=KeepFrom(said["keep_from"]),
            from_whom=said["from_whom"],
            why=said["why"],
            known_to=tuple(UUID(one) for one in said.get("known_to", ())),
        )


def _finds_itself(kind: FactKind, text: str) -> bool:
    return len(Guard([ProtectedFact(id="1", kind=kind, text=text)]).find(text)) > 0


class LiftForm(GovukForm):
    """Why it need not be protected any more."""

    reason = _words(
        _("Why is this no longer needed?"),
        _("Say why this is no longer needed"),
        _("A second person of your organisation reads this and decides. Until then it stays protected."),
    )
    looks = {"reason": Look(size="m", rows=4)}


class TellForm(GovukForm):
    """What the second person says to it."""

    answer = forms.ChoiceField(
        label=_("Do you agree?"),
        choices=[
            ("keep", _("No, keep it protected")),
            ("end", _("Yes, it need not be protected any more")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you agree")},
    )
    looks = {"answer": Look(size="m")}
