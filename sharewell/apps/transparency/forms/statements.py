"""For whom a statement is, and which shares it tells of, each in somebody's own plain words."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.notices import Who
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

WHO = [
    (Who.PERSON, _("The child or young person")),
    (Who.PARENT, _("A parent or carer")),
    (Who.OTHER, _("Somebody who speaks for them")),
]
SAFE = [
    ("yes", _("Yes")),
    ("no", _("No, they could be a danger to the child, or an order keeps it from them")),
    ("unknown", _("I am not sure. For example, the parents live apart")),
]


class MakeForm(GovukForm):
    """Each share is a box and its words. `shares` are (label, hint), in order."""

    to = line(_("Who is it for?"), _("Write who it is for"), _("First and last name"), limit=200)
    who = choice(_("Who are they?"), WHO, needed=_("Choose who they are"))
    safe = choice(
        _("Is it safe for the child that this person reads it?"), SAFE, needed=_("Say whether it is safe")
    )

    def __init__(self, *args: Any, shares: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.count = len(shares)
        for place, (label, hint) in enumerate(shares):
            self.fields[f"tell_{place}"] = forms.BooleanField(label=label, help_text=hint, required=False)
            self.fields[f"why_{place}"] = block(_("Why was it shared? Write it for them, in plain words."))
        whys = {f"why_{place}": Look(rows=2) for place in range(self.count)}
        self.looks = {"who": Look(size="m"), "safe": Look(size="m"), "to": Look(width="two-thirds"), **whys}  # type: ignore[misc]

    @property
    def rows(self) -> list[tuple[Any, Any]]:
        """Each share's box and words, for the page."""
        return [(self[f"tell_{place}"], self[f"why_{place}"]) for place in range(self.count)]

    def chosen(self) -> dict[int, str]:
        """The words of each share that is told, by its place."""
        said = self.cleaned_data
        return {place: said[f"why_{place}"] for place in range(self.count) if said.get(f"tell_{place}")}

    def clean_safe(self) -> str:
        """Only somebody who is safe reads it. Raises ValidationError."""
        if self.cleaned_data["safe"] != "yes":
            raise forms.ValidationError(_("Do not give it to them. Ask your lead first."))
        return str(self.cleaned_data["safe"])

    def clean(self) -> dict[str, Any]:
        """At least one share is told, and each that is has its words."""
        said = super().clean()
        told = [place for place in range(self.count) if said.get(f"tell_{place}")]
        if self.count and not told:
            self.add_error("tell_0", _("Tick at least one"))
        for place in told:
            if not said.get(f"why_{place}") and f"why_{place}" not in self.errors:
                self.add_error(f"why_{place}", _("Write why it was shared"))
        return said


class LeaveForm(GovukForm):
    """Where the link goes. The code goes another way."""

    email = forms.EmailField(
        label=_("Their e-mail address, for the link"),
        help_text=_(
            "Only if nobody else reads it. Ring them and read out the code; it is not in the e-mail."
        ),
        max_length=254,
        error_messages={"required": _("Write their e-mail address")},
    )
    looks = {"email": Look(width="two-thirds")}


class SecondForm(GovukForm):
    """What the second person says."""

    answer = choice(
        _("May it go as it stands?"),
        [("no", _("No. It must not go")), ("yes", _("Yes. I have read it, and what is left out"))],
        needed=_("Say whether it may go"),
    )
    looks = {"answer": Look(size="m")}
