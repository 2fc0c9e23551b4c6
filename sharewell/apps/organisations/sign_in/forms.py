"""The authentication library's forms in our words, with the look of our other forms."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as codes
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkeys
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import Form
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.presenters.people import DemoGroup, present_demo
from sharewell.apps.organisations.selectors import demo_people
from sharewell.apps.organisations.services import record_refusal
from sharewell.kit.clock import now
from sharewell.kit.govuk.looks import Look

PASSWORD_HINT = _("At least 12 characters. Three random words are easy to remember and hard to guess.")


class SignInForm(account.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "login", _("Email address"), missing=_("Enter your email address"))
        _ask(self, "password", _("Password"), missing=_("Enter your password"))
        self.fields["login"].error_messages["invalid"] = _("Enter an email address, like name@example.org")

    def demo_groups(self) -> tuple[DemoGroup, ...]:
        """Who can be tried; nobody outside the demo."""
        open_to_all = settings.SHAREWELL_DEMO and settings.SHAREWELL_DEMO_SIGN_IN
        return present_demo(demo_people()) if open_to_all else ()


class ChangePasswordForm(account.ChangePasswordForm):
    """A new password for somebody who knows the old one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "oldpassword", _("Your password now"), missing=_("Enter the password that you use now"))
        _ask_new_password(self)


class AskForResetForm(account.ResetPasswordForm):
    """Where to send the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "email", _("Email address"), missing=_("Enter your email address"))


class NewPasswordForm(account.ResetPasswordKeyForm):
    """A new password for somebody who has the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_new_password(self)


class PasswordAgainForm(account.ReauthenticateForm):
    """The password once more, before something important."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "password", _("Password"), missing=_("Enter your password"))


class _Code(Form):
    """A code from an app, or a recovery code."""

    looks = {"code": Look(width=10)}
    question = _("Code")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "code", self.question, missing=_("Enter the code"))
        self.fields["code"].widget.attrs["spellcheck"] = "false"

    def _emit_authentication_failed(self, _authenticator: Any) -> None:
        record_refusal(email=self.user.email, at=now())  # type: ignore[attr-defined]


class CodeForm(_Code, codes.AuthenticateForm):
    """The code that follows the password."""


class CodeAgainForm(_Code, codes.ReauthenticateForm):
    """A code before something important."""


class ActivateAppForm(_Code, app.ActivateTOTPForm):
    """The first code of a new authenticator app."""

    question = _("Code that the app shows")


class AddPasskeyForm(passkeys.AddWebAuthnForm):
    """A new passkey, made by the browser."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "name", _("Name for this passkey"), hint=_("For example, work phone"))
        self.fields["passwordless"].label = _("Let me sign in with it alone, without a password")
        self.fields["passwordless"].help_text = _("Your device then asks for your fingerprint, face or PIN.")
        self.initial.setdefault("passwordless", True)


class RenamePasskeyForm(passkeys.EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask(self, "name", _("Name for this passkey"), missing=_("Enter a name"))


class PasskeyForm(passkeys.AuthenticateWebAuthnForm):
    """A passkey after the password."""

    def clean_credential(self) -> Any:
        """The factor used. A passkey that is not theirs is kept as a refusal."""
        return _noting_refusal(super().clean_credential, self.user.email)


class PasskeyAloneForm(passkeys.LoginWebAuthnForm):
    """A passkey instead of a password."""

    def clean_credential(self) -> Any:
        """The factor used. An unknown passkey is kept as a refusal."""
        return _noting_refusal(super().clean_credential, "")


def _noting_refusal(check: Any, email: str) -> Any:
    try:
        return check()
    except ValidationError:
        record_refusal(email=email, at=now())
        raise


def _ask_new_password(form: Form) -> None:
    _ask(form, "password1", _("New password"), hint=PASSWORD_HINT, missing=_("Enter a new password"))
    _ask(form, "password2", _("New password once more"), missing=_("Enter the new password once more"))


def _ask(form: Form, name: str, label: Any, *, hint: Any = "", missing: Any = None) -> None:
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    if missing:
        field.error_messages["required"] = missing
