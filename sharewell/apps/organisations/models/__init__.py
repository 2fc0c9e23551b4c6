"""What is stored of organisations, people, their roles and their sessions."""

from sharewell.apps.organisations.models.contact import DutyContact, Shift
from sharewell.apps.organisations.models.membership import Membership
from sharewell.apps.organisations.models.organisation import Organisation
from sharewell.apps.organisations.models.person import Person
from sharewell.apps.organisations.models.sign_in import SignIn
from sharewell.apps.organisations.models.upload import DirectoryUpload

__all__ = [
    "DirectoryUpload",
    "DutyContact",
    "Membership",
    "Organisation",
    "Person",
    "Shift",
    "SignIn",
]
