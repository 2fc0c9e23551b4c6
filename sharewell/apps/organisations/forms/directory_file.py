"""The file to bring in."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from sharewell.domain.directory_file import LARGEST
from sharewell.kit.govuk.forms import GovukForm


class DirectoryFileForm(GovukForm):
    """One CSV file."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_("Less than 900 KB and at most 2,000 lines"),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
        error_messages={
            "required": _("Choose a CSV file of less than 900 KB"),
            "empty": _("The file is empty. Fill in the template and try again"),
        },
    )

    def clean_file(self) -> UploadedFile:
        """It must not be too large to be read."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(
                _("The file is too large. Split it into files of less than 900 KB each")
            )
        return file
