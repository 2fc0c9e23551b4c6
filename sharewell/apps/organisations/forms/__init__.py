"""One page's questions each; nothing here writes."""

from sharewell.apps.organisations.forms.account import LanguageForm
from sharewell.apps.organisations.forms.contacts import ContactForm
from sharewell.apps.organisations.forms.contacts import filled_in as contact_filled_in
from sharewell.apps.organisations.forms.demo import DemoSignInForm
from sharewell.apps.organisations.forms.directory import ContactDetailsForm, DirectoryFilterForm
from sharewell.apps.organisations.forms.directory_file import DirectoryFileForm
from sharewell.apps.organisations.forms.people import AddPersonForm, ChangeRoleForm
from sharewell.apps.organisations.forms.rota import ShiftForm

__all__ = [
    "AddPersonForm",
    "ChangeRoleForm",
    "ContactDetailsForm",
    "ContactForm",
    "DemoSignInForm",
    "DirectoryFileForm",
    "DirectoryFilterForm",
    "LanguageForm",
    "ShiftForm",
    "contact_filled_in",
]
