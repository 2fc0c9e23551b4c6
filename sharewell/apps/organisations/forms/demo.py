"""Whom somebody wants to be in the demo."""

from django import forms
from django.utils.http import url_has_allowed_host_and_scheme


class DemoSignInForm(forms.Form):
    """The person chosen, and the page that the visitor wanted."""

    person = forms.UUIDField()
    next = forms.CharField(required=False)

    def clean_next(self) -> str:
        """A path of ours, or the home page."""
        wanted = str(self.cleaned_data["next"])
        return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else "/"
