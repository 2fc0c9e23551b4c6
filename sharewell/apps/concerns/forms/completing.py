"""What follows: the record of an emergency and its review, a question to a lead and its answer, looking again."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.decision import TELLINGS, latest_look, today
from sharewell.apps.concerns.forms.worry import HOW
from sharewell.domain.sharing import Telling
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.telling import unless_locked
from sharewell.kit.govuk.words import LONG, block


class CompletionForm(GovukForm):
    """What an emergency did not stop to ask."""

    reasons = block(
        _("Why did you share it?"), needed=_("Write why you shared it"), limit=LONG,
        hint=_("What made you think that the child was in danger. One or two sentences are enough."),
    )  # fmt: skip
    how = choice(_("How did you know?"), HOW, needed=_("Say how you knew"))
    harm_if_shared = block(
        _("What harm could sharing do?"), needed=_("Write what harm sharing could do, or “none that I know”")
    )
    harm_if_not = block(
        _("What harm could have come of not sharing?"),
        needed=_("Write what harm could have come of not sharing"),
    )
    telling = choice(
        _("What about telling the family?"), TELLINGS, needed=_("Say what about telling the family")
    )
    telling_reason = block(_("Why do you not tell them now?"), hint=_("Leave empty if you do tell them."))

    looks = {
        "reasons": Look(rows=4),
        "harm_if_shared": Look(rows=2),
        "harm_if_not": Look(rows=2),
        "telling_reason": Look(rows=2),
    }

    def __init__(self, *args: Any, locked: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_locked = locked

    def clean_telling(self) -> str:
        """Nobody is to be told who must not be. Raises ValidationError."""
        return unless_locked(self.cleaned_data["telling"], locked=self.is_locked)

    def clean(self) -> dict[str, Any]:
        """Not telling has a reason."""
        cleaned = super().clean()
        silent = cleaned.get("telling") in (Telling.TELL_LATER, Telling.DO_NOT_TELL)
        if silent and not cleaned.get("telling_reason") and "telling_reason" not in self.errors:
            self.add_error("telling_reason", _("Write why you do not tell the family now"))
        return cleaned


class ReviewForm(GovukForm):
    """What the second person says."""

    note = block(
        _("What do you think of it?"), needed=_("Write what you think, even if it is only “I agree”"),
        hint=_("Was it right to share? Is anything still to do? They can read this."),
    )  # fmt: skip


class AskLeadForm(GovukForm):
    """Whom to ask, and what. `leads` are (id, name)."""

    lead = choice(_("Whom do you ask?"), (), needed=_("Choose whom you ask"), widget=forms.Select)
    question = block(_("What do you want to know?"), needed=_("Write what you want to know"), limit=LONG)
    looks = {"question": Look(rows=3)}

    def __init__(self, *args: Any, leads: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lead"].choices = leads  # type: ignore[attr-defined]


class AnswerLeadForm(GovukForm):
    """What the lead answers."""

    answer = block(
        _("Your answer"), needed=_("Write your answer"),
        hint=_("Say plainly what to do. They decide, and your answer is kept."),
    )  # fmt: skip


SHARE_AFTER_ALL = "share"
STILL_NOT = "still_not"


class LookAgainForm(GovukForm):
    """Still not to share, with the next day; or to share after all, which begins the journey anew."""

    decision = choice(
        _("What have you decided now?"),
        [(STILL_NOT, _("Still do not share")), (SHARE_AFTER_ALL, _("Share it after all"))],
        needed=_("Say what you have decided"),
    )
    reasons = block(_("If you still do not share, why?"))
    look_again_on = GovukDateField(
        label=_("If you still do not share, when will you look again?"), what=_("the day to look again"),
        required=False, not_before=today, not_after=latest_look,
    )  # fmt: skip
    looks = {"reasons": Look(rows=4)}

    def clean(self) -> dict[str, Any]:
        """Not sharing has its reason and its next day."""
        cleaned = super().clean()
        needed = {
            "reasons": _("Write why you still do not share"),
            "look_again_on": _("Say when you will look at this again"),
        }
        for name, sentence in needed.items():
            if cleaned.get("decision") == STILL_NOT and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return cleaned
