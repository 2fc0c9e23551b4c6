"""The form of filters, and which child a share is about."""

from sharewell.apps.desk.forms.about import ChildForm, NewChildForm
from sharewell.apps.desk.forms.filters import FilterForm, KeysForm

__all__ = ["ChildForm", "FilterForm", "KeysForm", "NewChildForm"]
