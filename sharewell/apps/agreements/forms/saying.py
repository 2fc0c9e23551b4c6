"""Signing, declining, commenting and noting."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

LONGEST_REASON = 2000


class SignForm(GovukForm):
    """That somebody with authority has read the version and signs it."""

    version = forms.IntegerField(widget=forms.HiddenInput())
    read = forms.BooleanField(
        label=_("I have read it, and I may bind my organisation"),
        error_messages={"required": _("Tick that you have read it and may sign")},
    )


class ReasonForm(GovukForm):
    """Why."""

    reason = block(
        _("Why?"), _("Write why"), _("All parties read this. Do not name a child."), limit=LONGEST_REASON
    )
    looks = {"reason": Look(size="m", rows=4)}

    def __init__(self, *args: Any, question: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = question


class CommentForm(GovukForm):
    """What a party thinks of the draft, or of one thing in it."""

    term = forms.ChoiceField(label=_("About what?"), required=False)
    words = block(
        _("What do you think?"),
        _("Write what you think"),
        _("All parties read this. Do not name a child."),
        limit=LONGEST_REASON,
    )
    looks = {"term": Look(size="m"), "words": Look(size="m", rows=4)}

    def __init__(self, *args: Any, terms: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["term"].choices = [("", _("The whole")), *terms]  # type: ignore[attr-defined]


class NoteForm(GovukForm):
    """What an organisation notes for itself."""

    words = block(
        _("Your note"),
        None,
        _("Only those who answer for agreements in your organisation can read this. Do not name a child."),
    )
    looks = {"words": Look(size="m", rows=6)}
