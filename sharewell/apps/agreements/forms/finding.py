"""Finding an agreement, and reading one from a file."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.agreements.selectors import STATES, Wanted
from sharewell.apps.agreements.selectors.words import STATE_WORDS
from sharewell.domain.agreements import Exchanged, agreement_schema, from_data, to_data, to_file
from sharewell.domain.agreements.exchange import LARGEST
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line
from sharewell.kit.schemas import BadFile, read_json


class RegisterForm(GovukForm):
    """What is looked for. Anything else that was typed finds everything."""

    words = line(_("Words of its name, or an organisation"))
    state = forms.ChoiceField(
        label=_("Where it stands"),
        choices=[("", _("Anywhere")), *((str(one), STATE_WORDS[one]) for one in STATES)],
        required=False,
    )
    soon = forms.BooleanField(label=_("Ends within three months"), required=False)
    looks = {"words": Look(width=20)}

    @property
    def wanted(self) -> Wanted:
        """As the register is asked."""
        said = self.cleaned_data if self.is_valid() else {}
        return Wanted(words=said.get("words", ""), state=said.get("state", ""), soon=said.get("soon", False))


class FileForm(GovukForm):
    """One file of an agreement."""

    file = forms.FileField(
        label=_("JSON file"),
        help_text=_("As it is given out here or by another programme that follows the same schema"),
        widget=forms.ClearableFileInput(attrs={"accept": ".json,application/json"}),
        error_messages={"required": _("Choose a JSON file"), "empty": _("The file is empty")},
    )

    def clean_file(self) -> dict[str, Any]:
        """What it holds. Whatever is wrong with it is said, each on a line of its own."""
        return _data(self.cleaned_data["file"].read())


class PartiesForm(GovukForm):
    """Which organisation here each party of a file is that is not known by its name. The file's text comes along."""

    content = forms.CharField(widget=forms.HiddenInput())

    def __init__(
        self, *args: Any, strange: Sequence[tuple[int, str]], places: Sequence[Any], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for place, name in strange:
            self.fields[f"party_{place}"] = forms.ChoiceField(
                label=_("Who is “%(name)s”?") % {"name": name},
                choices=[("", _("Choose")), ("none", _("Nobody here. Leave them out")), *places],
                error_messages={"required": _("Say who “%(name)s” is, or leave them out") % {"name": name}},
            )

    @property
    def chosen(self) -> dict[int, str]:
        """The organisation of each party that is not left out, by the party's place in the file."""
        said = {name: value for name, value in self.cleaned_data.items() if name.startswith("party_")}
        return {int(name.removeprefix("party_")): value for name, value in said.items() if value != "none"}


def found_in(data: dict[str, Any]) -> Exchanged:
    """The agreement of a file that follows the schema. Raises ValidationError."""
    try:
        return from_data(data)
    except ValueError as wrong:
        raise forms.ValidationError(_("This cannot be read: %(why)s") % {"why": wrong}) from wrong


def read_again(content: str) -> Exchanged:
    """The agreement that a page brought along. Raises ValidationError."""
    return found_in(_data(content.encode("utf-8", "replace")))


def brought_along(found: Exchanged) -> str:
    """What a page has to bring along of a file: its text and parties."""
    return to_file({**to_data(found), "signatures": []})


def _data(content: bytes) -> dict[str, Any]:
    try:
        data: dict[str, Any] = read_json(content, agreement_schema(), largest=LARGEST)
    except BadFile as bad:
        raise forms.ValidationError(list(bad.faults)) from bad
    found_in(data)
    return data
