"""Passwords and codes: the authentication library's forms in our words, with the look of our other forms."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as codes
from allauth.mfa.totp import forms as app
from django.conf import settings
from django.forms import Form
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.presenters.people import DemoGroup, present_demo
from sharewell.apps.organisations.selectors import demo_people
from sharewell.apps.organisations.services import record_refusal
from sharewell.apps.organisations.sign_in.questions import ask
from sharewell.kit.clock import now
from sharewell.kit.govuk.looks import Look

PASSWORD_HINT = _("At least 12 characters. Three random words are easy to remember and hard to guess.")


class SignInForm(account.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "login", _("Email address"), missing=_("Enter your email address"))
        ask(self, "password", _("Password"), missing=_("Enter your password"))
        self.fields["login"].error_messages["invalid"] = _("Enter an email address, like name@example.org")

    def demo_groups(self) -> tuple[DemoGroup, ...]:
        """Who can be tried; nobody outside the demo."""
        open_to_all = settings.SHAREWELL_DEMO and settings.SHAREWELL_DEMO_SIGN_IN
        return present_demo(demo_people()) if open_to_all else ()


class ChangePasswordForm(account.ChangePasswordForm):
    """A new password for somebody who knows the old one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "oldpassword", _("Your password now"), missing=_("Enter the password that you use now"))
        _ask_new_password(self)


class AskForResetForm(account.ResetPasswordForm):
    """Where to send the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "email", _("Email address"), missing=_("Enter your email address"))


class NewPasswordForm(account.ResetPasswordKeyForm):
    """A new password for somebody who has the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_new_password(self)


class PasswordAgainForm(account.ReauthenticateForm):
    """The password once more, before something important."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "password", _("Password"), missing=_("Enter your password"))


class _Code(Form):
    """A code from an app, or a recovery code."""

    looks = {"code": Look(width=10)}
    question = _("Code")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask(self, "code", self.question, missing=_("Enter the code"))
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


def _ask_new_password(form: Form) -> None:
    ask(form, "password1", _("New password"), hint=PASSWORD_HINT, missing=_("Enter a new password"))
    ask(form, "password2", _("New password once more"), missing=_("Enter the new password once more"))
