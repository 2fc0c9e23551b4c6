"""The question for a file. What was read of it comes with the form; a form never reads a file itself."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.kit.files.kinds import EXTENSIONS, MediaType
from sharewell.kit.files.uploads import FIELD, Reading
from sharewell.kit.files.words import refusal_words
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

LONGEST = 2000
# HEIC is left out on purpose: an iPhone then sends the photograph as JPEG by itself.
ACCEPT = ",".join(sorted({*EXTENSIONS.values(), *EXTENSIONS.keys()}))


class FileForm(GovukForm):
    """One file, and what it shows."""

    photograph = forms.Field(
        label=_("Take a photograph"),
        help_text=_("With the camera of this telephone."),
        required=False,
        widget=forms.FileInput(attrs={"accept": MediaType.JPEG.value, "capture": "environment"}),
    )
    file = forms.Field(
        label=_("Choose a file"),
        help_text=_(
            "Photographs and pictures, PDF, Word, Excel, text, or sound. Most kinds: 20 to 100 MB at most."
        ),
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
    )
    shows = forms.CharField(
        label=_("What does it show or say?"),
        help_text=_(
            "One or two sentences, for those who cannot see or open it: “A bruise on her left arm, 4 cm.”"
        ),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={"required": _("Write what it shows or says")},
    )
    looks = {"shows": Look(rows=3)}

    def __init__(self, *args: Any, reading: Reading | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reading = reading

    def clean(self) -> dict[str, Any]:
        """A file was chosen, and it can be taken."""
        cleaned = super().clean()
        if self.reading is None:
            self.add_error(FIELD, _("Choose a file or take a photograph"))
        elif self.reading.unfit is not None:
            self.add_error(FIELD, refusal_words(self.reading.unfit))
        elif self.errors:
            self.add_error(FIELD, _("Choose the file again. Your browser does not keep it."))
        return cleaned
