"""The authentication library's hooks for second factors: sealed secrets, our name, our words."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.sign_in.factor_seal import seal_factor, unseal_factor

PRODUCT = "Sharewell"


class MfaAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps and recovery codes are sealed before they reach the database."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("That is not right. Try again; codes change every 30 seconds"),
        "cannot_delete_authenticator": _("This cannot be taken away"),
        "cannot_generate_recovery_codes": _("Set up an app or a passkey first"),
    }

    def encrypt(self, text: str) -> str:
        """Sealed text for the database."""
        return seal_factor(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again. Raises CannotUnseal."""
        return unseal_factor(encrypted_text)

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        """A name for a new passkey, until its owner gives it another."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey {number}").format(number=count)

    def _get_site_name(self) -> str:
        return PRODUCT
