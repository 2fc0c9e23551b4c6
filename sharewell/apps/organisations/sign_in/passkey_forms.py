"""Passkeys: the authentication library's forms in our words, and safe from what is no passkey at all."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import forms as passkeys
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError
from django.forms import HiddenInput, JSONField
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.services import record_refusal
from sharewell.apps.organisations.sign_in.questions import ask
from sharewell.kit.clock import now

NO_PASSKEY = (AttributeError, InvalidSignature, KeyError, TypeError, ValueError)
"""What the library raises when it is handed something that no browser would send."""


class CredentialField(JSONField):
    """What the browser says of a passkey."""

    widget = HiddenInput

    def to_python(self, value: Any) -> Any:
        """The parsed text. Numbers and nestings too large to parse are refused like any other nonsense."""
        try:
            return super().to_python(value)
        except (ValueError, RecursionError) as nonsense:
            raise _refused() from nonsense

    def bound_data(self, _data: Any, _initial: Any) -> Any:
        """Nothing: an answer to a challenge works once, so it is never shown again."""
        return None


class AddPasskeyForm(passkeys.AddWebAuthnForm):
    """A new passkey, made by the browser."""

    credential = CredentialField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "name", _("Name for this passkey"), hint=_("For example, work phone"))
        self.fields["passwordless"].label = _("Let me sign in with it alone, without a password")
        self.fields["passwordless"].help_text = _("Your device then asks for your fingerprint, face or PIN.")
        self.initial.setdefault("passwordless", True)

    def clean(self) -> Any:
        """The new passkey, when it is one."""
        return _or_refused(super().clean)


class RenamePasskeyForm(passkeys.EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "name", _("Name for this passkey"), missing=_("Enter a name"))


class PasskeyForm(passkeys.AuthenticateWebAuthnForm):
    """A passkey after the password."""

    credential = CredentialField()

    def clean_credential(self) -> Any:
        """The factor used. A passkey that is not theirs is kept as a refusal."""
        return _noting_refusal(super().clean_credential, self.user.email)


class PasskeyAloneForm(passkeys.LoginWebAuthnForm):
    """A passkey instead of a password."""

    credential = CredentialField()

    def clean_credential(self) -> Any:
        """The factor used. An unknown passkey is kept as a refusal."""
        return _noting_refusal(super().clean_credential, "")


class PasskeyAgainForm(passkeys.ReauthenticateWebAuthnForm):
    """A passkey before something important."""

    credential = CredentialField()

    def clean_credential(self) -> Any:
        """The factor used. A passkey that is not theirs is kept as a refusal."""
        return _noting_refusal(super().clean_credential, self.user.email)


def _noting_refusal(check: Callable[[], Any], email: str) -> Any:
    try:
        return _or_refused(check)
    except ValidationError:
        record_refusal(email=email, at=now())
        raise


def _or_refused(check: Callable[[], Any]) -> Any:
    try:
        return check()
    except NO_PASSKEY as broken:
        raise _refused() from broken


def _refused() -> ValidationError:
    return get_adapter().validation_error("incorrect_code")
