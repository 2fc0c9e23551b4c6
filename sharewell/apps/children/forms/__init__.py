"""Forms about what is protected, and about words that were stopped."""

from sharewell.apps.children.forms.again import AgainForm
from sharewell.apps.children.forms.shields import LiftForm, ShieldForm, TellForm

__all__ = ["AgainForm", "LiftForm", "ShieldForm", "TellForm"]
