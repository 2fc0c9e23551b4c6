"""What services of this app raise besides Refused."""

from sharewell.domain.directory_file import Plan


class OrganisationsError(Exception):
    """Something about organisations or people cannot be done."""


class EmailInUse(OrganisationsError):
    """Somebody already signs in with this address."""


class NameInUse(OrganisationsError):
    """The area already has an organisation of this name."""


class NotOutside(OrganisationsError):
    """There is no outside recipient here that can act."""


class NoAccounts(OrganisationsError):
    """An outside recipient has no accounts: nobody can be added to it."""


class ContactInUse(OrganisationsError):
    """The organisation has a contact of this name for this purpose."""


class AlreadyOnDuty(OrganisationsError):
    """The person is on duty in part of that time already."""


class ShiftTooLong(OrganisationsError):
    """Nobody is on duty for longer than a week at a time."""


class FileOutOfDate(OrganisationsError):
    """The directory has changed since the file was previewed."""


class FileHasFaults(OrganisationsError):
    """Something in a file of the directory is wrong; `plan` says what."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(f"{len(plan.faults)} faults")
        self.plan = plan


class PasswordChosen(OrganisationsError):
    """The person has a password already; a new one goes through the reset page and their mail."""


class NotAMember(OrganisationsError):
    """The person does not work in this organisation now."""


class LastAdministrator(OrganisationsError):
    """Without this administrator nobody could add or remove people."""
