"""In which languages to speak with them."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.forms.fields import NAME, one_of
from sharewell.apps.children.selectors.kinds import YES_NO
from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import Identity
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


class LanguageForm(GovukForm):
    """The language to speak with them, others that they speak, and whether an interpreter is needed."""

    first = line(
        _("Which language do they speak best?"),
        limit=NAME,
        hint=_("With signing and other ways to talk: for example, British Sign Language"),
    )
    others = line(_("Which others do they speak?"), hint=_("With a comma between them"))
    interpreter = one_of(
        _("Do they need an interpreter?"), YES_NO, needed=_("Say whether they need an interpreter")
    )
    interpreter_words = block(
        _("What must we know about the interpreter?"),
        hint=_("For example: a woman, nobody from the family, nobody from the same community"),
        limit=500,
    )
    looks = {
        "first": Look(width="two-thirds"),
        "others": Look(width="two-thirds"),
        "interpreter_words": Look(rows=3),
    }

    @staticmethod
    def initial_of(identity: Identity) -> dict[str, Any]:
        """What the fields say of an identity."""
        return {
            "first": "".join(identity.languages[:1]),
            "others": ", ".join(identity.languages[1:]),
            "interpreter": identity.interpreter,
            "interpreter_words": identity.interpreter_words,
        }

    def changed(self, identity: Identity) -> Identity:
        """The identity with what was said here."""
        said = self.cleaned_data
        named = [said["first"], *said["others"].split(",")]
        return replace(
            identity,
            languages=tuple(dict.fromkeys(one.strip() for one in named if one.strip())),
            interpreter=YesNo(said["interpreter"]),
            interpreter_words=said["interpreter_words"],
        )
