"""The child's own words and wishes, and what the person wants to happen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.circumstances import CIRCUMSTANCES, KINDS, NONE, PLACES
from sharewell.domain.advice.vocabulary import Place, Purpose
from sharewell.kit.govuk.choices import choice, choices_several
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

_OR: Any = _("or")
PURPOSES = [
    (Purpose.PROTECT_FROM_HARM, _("The child is kept safe from harm")),
    (Purpose.PROMOTE_WELFARE, _("The child or family gets help")),
    (Purpose.PREVENT_OR_DETECT_CRIME, _("The police look into a crime")),
    (Purpose.DIRECT_CARE, _("The child gets treatment or care")),
]


class VoiceForm(GovukForm):
    """Nothing here is needed: a worry goes on without it."""

    words = block(
        _("What did the child say?"),
        hint=_("Their own words, as near as you can. Leave empty if nothing."),
    )
    wishes = block(
        _("What does the child want to happen?"),
        hint=_("If you could not ask, or they are too young, say so."),
    )

    looks = {"words": Look(rows=4), "wishes": Look(rows=3)}


class ObjectiveForm(GovukForm):
    """What the sharing is for: everything that is sent is measured against it; and what is special, if anything."""

    purpose = choice(_("What do you want to happen?"), PURPOSES, needed=_("Say what you want to happen"))
    wanted = block(
        _("What should they do?"),
        needed=_("Write what you want them to do"),
        hint=_("Such as: “Please check that she is safe tonight and tell me what you will do.”"),
    )
    kind = choice(_("What is the worry mainly about?"), KINDS)
    special = choices_several(
        _("Is any of this so?"), CIRCUMSTANCES, help_text=_("Tick what you know. Leave the rest.")
    )
    lives_in = choice(_("Where does the child live?"), PLACES, widget=forms.Select)
    is_in = choice(_("Where is the child now?"), PLACES, widget=forms.Select)
    happened_in = choice(_("Where did it happen?"), PLACES, widget=forms.Select)

    looks = {
        "purpose": Look(page_heading=True),
        "wanted": Look(rows=3),
        "kind": Look(small=True),
        "special": Look(small=True, exclusive=(NONE,), dividers={NONE: _OR}),
    }
    folded = ("kind", "special", "lives_in", "is_in", "happened_in")

    @property
    def folded_fields(self) -> list[forms.BoundField]:
        """What most people leave closed."""
        return [self[name] for name in self.folded]

    @property
    def shows_folded(self) -> bool:
        """Whether something special was said, or what was said has an error."""
        said = (self[name].value() for name in self.folded)
        return any(value and value != Place.UNKNOWN for value in said) or bool(
            set(self.errors) & set(self.folded)
        )

    def clean_special(self) -> list[str]:
        """Some of the boxes, or none of them. Raises ValidationError."""
        ticked = list(dict.fromkeys(self.cleaned_data["special"]))
        if NONE in ticked and len(ticked) > 1:
            raise forms.ValidationError(_("Tick what is so, or “None of these”"))
        return ticked
