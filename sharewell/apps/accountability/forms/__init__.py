"""The questions of this app's pages."""

from sharewell.apps.accountability.forms.packs import AskForm, PassphraseForm

__all__ = ["AskForm", "PassphraseForm"]
