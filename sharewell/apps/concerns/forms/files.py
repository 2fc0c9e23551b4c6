"""A photograph or file after something went: what it is, and who of them should have it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.items import KINDS
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.kit.files.forms import FileForm
from sharewell.kit.govuk.choices import choice, choices_several
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import LONG, block


class _Following(GovukForm):
    """`recipients` are those to whom something went before."""

    kind = choice(
        _("What sort of information is it?"), KINDS, needed=_("Say what sort of information it is"),
        widget=forms.Select, initial=ItemKind.IMAGE,
    )  # fmt: skip
    to = choices_several(_("Who should have it?"), [], needed=_("Choose who should have it"))

    def __init__(self, *args: Any, recipients: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = recipients  # type: ignore[attr-defined]
        if len(recipients) == 1:
            self.fields["to"].initial = [recipients[0][0]]


class FollowingFileForm(_Following, FileForm):
    """The file, and whom it follows to."""

    field_order = ("photograph", "file", "shows", "kind", "to")
    looks = {**FileForm.looks, "to": Look(small=True)}


class AddedFileForm(_Following):
    """A file that was added already and has not gone, because our advice is to leave it out."""

    reason = block(_("Why do you send it all the same?"), hint=_("One sentence is enough."), limit=LONG)
    looks = {"to": Look(small=True), "reason": Look(rows=3)}
