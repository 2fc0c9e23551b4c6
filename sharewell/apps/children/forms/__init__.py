"""Forms about what is protected."""

from sharewell.apps.children.forms.shields import LiftForm, ShieldForm, TellForm

__all__ = ["LiftForm", "ShieldForm", "TellForm"]
