"""The few things that a school must know before the child comes in. No field asks for an address or an adult."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sharewell.apps.transfers.forms.starting import PlaceForm
from sharewell.apps.transfers.selectors.words import SAW_WORDS, SPEAK_WORDS, URGENCY_CHOICES
from sharewell.apps.transfers.services import Tell
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.sharing import Telling
from sharewell.domain.transfers import Saw, Speak
from sharewell.kit.govuk.fields import GovukDateTimeField
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.telling import unless_locked

LONGEST = 500
FAMILY = [
    (str(Telling.TOLD), _("Yes, they know")),
    (str(Telling.WILL_TELL), _("Not yet. I will tell them")),
    (str(Telling.DO_NOT_TELL), _("No, because telling them could put somebody at risk")),
]

_FAMILY_KNOWS = {
    str(Telling.TOLD): _("The family knows that you were told."),
    str(Telling.WILL_TELL): _("The family does not know yet that you were told. Wait until it does."),
    str(Telling.DO_NOT_TELL): _(
        "The family does not know that you were told. Do not speak to them about it."
    ),
}


class SchoolForm(PlaceForm):
    """What a school is told before the school day."""

    happened_at = GovukDateTimeField(
        label=_("When did it happen?"), what=_("when it happened"), not_after=localdate
    )
    saw = forms.MultipleChoiceField(
        label=_("What did the child see or hear?"),
        help_text=_("Tick what you know."),
        choices=[(str(key), words) for key, words in SAW_WORDS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    more = forms.CharField(
        label=_("In a few words (optional)"),
        help_text=_("About the child alone. Leave out addresses, and who did what."),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea,
    )
    speak = forms.ChoiceField(
        label=_("Is it safe for staff to speak with the child about it?"),
        choices=[(str(key), words) for key, words in SPEAK_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether it is safe to speak with the child")},
    )
    telling = forms.ChoiceField(
        label=_("Does the family know that the school is told?"),
        choices=FAMILY,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether the family knows")},
    )
    urgency = forms.ChoiceField(
        label=_("How worried are you about this child?"),
        choices=[(key, words) for key, words in URGENCY_CHOICES if key != Urgency.NO_CONCERN],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how worried you are")},
    )
    looks = {
        "words": Look(width="two-thirds"),
        "recipient": Look(size="m"),
        "happened_at": Look(size="m"),
        "saw": Look(size="m"),
        "more": Look(rows=3),
        "speak": Look(size="m"),
        "telling": Look(size="m"),
        "urgency": Look(size="m"),
    }

    def __init__(self, *args: Any, locked: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_locked = locked
        self.fields["recipient"].label = _("Which school, college or nursery?")

    def clean_telling(self) -> str:
        """Nobody is to be told who must not be. Raises ValidationError."""
        return unless_locked(self.cleaned_data["telling"], locked=self.is_locked)

    def clean(self) -> dict[str, Any]:
        """There must be a school, and something that the child saw or heard."""
        cleaned = super().clean()
        if not cleaned.get("recipient"):
            self.add_error("recipient" if self.fields["recipient"].choices else "words", _("Find the school"))  # type: ignore[attr-defined]
        if not cleaned.get("saw") and not cleaned.get("more") and "more" not in self.errors:
            self.add_error("saw", _("Say what the child saw or heard, or that it is not known"))
        return cleaned


def tell_of(form: SchoolForm, entry: UUID) -> Tell:
    """What a valid form says, as sentences."""
    said = form.cleaned_data
    when = date_format(localtime(said["happened_at"]), "j F Y, H:i")
    seen = [str(SAW_WORDS[Saw(one)]) for one in said["saw"]]
    kept_from_family = said["telling"] == Telling.DO_NOT_TELL
    return Tell(
        entry=entry,
        recipient=UUID(said["recipient"]),
        urgency=said["urgency"],
        happened=gettext("It happened on %(when)s.") % {"when": when},
        saw=". ".join(one for one in (*seen, said["more"]) if one),
        speak=f"{SPEAK_WORDS[Speak(said['speak'])]}. {_FAMILY_KNOWS[said['telling']]}",
        telling=Telling(said["telling"]),
        telling_reason=gettext("Telling them could put somebody at risk.") if kept_from_family else "",
    )
