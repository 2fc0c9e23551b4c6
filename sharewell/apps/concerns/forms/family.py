"""Is it safe to tell the family? And what else decides how this may be shared."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import FamilyWishes, Telling, YesNo
from sharewell.kit.govuk.choices import choice, choices_several
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

TELLING = [
    (Telling.SAFE, _("Yes, it is safe to tell them")),
    (Telling.RAISES_RISK, _("No, it could put the child or somebody else at more risk")),
    (Telling.PREJUDICES_INVESTIGATION, _("No, it could spoil a police or council enquiry")),
    (Telling.UNKNOWN, _("I am not sure")),
]
WISHES = [
    (FamilyWishes.NOT_ASKED, _("I have not asked them")),
    (FamilyWishes.AGREED, _("They agree")),
    (FamilyWishes.OBJECTED, _("They do not agree")),
    (FamilyWishes.WITHDRAWN, _("They agreed, then changed their mind")),
    (FamilyWishes.CANNOT_BE_ASKED, _("They cannot be asked")),
    (FamilyWishes.UNKNOWN, _("I am not sure")),
]
CONFIDENCE = [
    (YesNo.NO, _("No")),
    (YesNo.YES, _("Yes")),
    (YesNo.UNKNOWN, _("I am not sure")),
]
_NOT_NEEDED: Any = _("You do not need their agreement to keep a child safe.")
_OR: Any = _("or")
NOBODY = "nobody"
NOT_SURE = "not_sure"


class FamilyForm(GovukForm):
    """`recipients` are those chosen before, as (id, name): one of them may be close to a dangerous person."""

    telling = choice(_("Is it safe to tell the family that you are sharing this?"), TELLING,
                     needed=_("Say whether it is safe to tell the family"))  # fmt: skip
    wishes = choice(_("Do they agree to it being shared?"), WISHES, needed=_("Say whether they agree"))
    confidence = choice(_("Did anybody tell you this and ask you to keep it private?"), CONFIDENCE,
                        needed=_("Say whether somebody asked you to keep this private"))  # fmt: skip
    linked = choices_several(
        _("Could somebody who may be a danger to the child see what you send?"), (),
        needed=_("Say whether a person who may be a danger could see it"),
        help_text=_("For example, because they work or volunteer there."),
    )  # fmt: skip
    looks = {
        "wishes": Look(hints={FamilyWishes.NOT_ASKED: _NOT_NEEDED}),
        "linked": Look(exclusive=(NOBODY, NOT_SURE), dividers={NOBODY: _OR}),
    }  # fmt: skip

    def __init__(self, *args: Any, recipients: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        at = [(key, _("Yes, at %(name)s") % {"name": name}) for key, name in recipients]
        field = self.fields["linked"]
        field.choices = [*at, (NOBODY, _("No")), (NOT_SURE, _("I am not sure"))]  # type: ignore[attr-defined]

    def clean_linked(self) -> list[str]:
        """Either some of the recipients, or one of the last two answers. Raises ValidationError."""
        chosen = list(self.cleaned_data["linked"])
        if len(chosen) > 1 and {NOBODY, NOT_SURE} & set(chosen):
            raise forms.ValidationError(_("Choose the services, or “No”, or “I am not sure”"))
        return chosen
