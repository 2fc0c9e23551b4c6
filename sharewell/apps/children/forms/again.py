"""The form that was stopped, shown again with what was typed."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.domain.guarding.held import Fields
from sharewell.kit.govuk.forms import GovukForm


class AgainForm(GovukForm):
    """The form that was stopped, as it was sent: what tells something to be changed, all else as it is."""

    def __init__(self, *args: Any, fields: Fields, changed: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, values in fields:
            if name in changed:
                self.fields[name] = forms.CharField(
                    label=_("What you wrote"), widget=forms.Textarea, initial=values[0]
                )
