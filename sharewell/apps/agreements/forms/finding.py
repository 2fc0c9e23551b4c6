"""Finding an agreement, and bringing one in from a file."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from sharewell.apps.agreements.selectors import STATES, Wanted
from sharewell.apps.agreements.selectors.words import STATE_WORDS
from sharewell.domain.agreements.exchange import LARGEST
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import line


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

    def clean_file(self) -> UploadedFile:
        """It must not be too large to be read."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(_("The file is too large"))
        return file
