"""One page's questions each; nothing here writes."""

from sharewell.apps.organisations.forms.account import LanguageForm
from sharewell.apps.organisations.forms.demo import DemoSignInForm
from sharewell.apps.organisations.forms.directory import ContactDetailsForm, DirectoryFilterForm
from sharewell.apps.organisations.forms.people import AddPersonForm, ChangeRoleForm

__all__ = [
    "AddPersonForm",
    "ChangeRoleForm",
    "ContactDetailsForm",
    "DemoSignInForm",
    "DirectoryFilterForm",
    "LanguageForm",
]
