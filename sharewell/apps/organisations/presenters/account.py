"""The account page in words."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.apps.organisations.selectors import Colleague, Factors, OpenSession, role_words
from sharewell.kit.govuk.parts import Link, SummaryRow

METHODS: dict[str, Promise] = {
    "password": gettext_lazy("password"),
    "totp": gettext_lazy("password and authenticator app"),
    "webauthn": gettext_lazy("passkey"),
    "recovery_codes": gettext_lazy("password and recovery code"),
    "password_reset": gettext_lazy("password reset"),
    "demo": gettext_lazy("demo"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPresenter:
    """One open session. `end_url` is empty for the session that looks at the page."""

    title: str
    text: str
    end_url: str


def present_account(me: Colleague) -> tuple[SummaryRow, ...]:
    """Who somebody is here."""
    return (
        SummaryRow(_("Name"), me.name),
        SummaryRow(_("Email address"), me.email),
        SummaryRow(_("What you do"), me.job or _("Not said")),
        SummaryRow(_("Organisation"), me.organisation_name),
        SummaryRow(_("Role"), role_words(me.role, is_deputy=me.is_deputy)),
    )


def present_factors(factors: Factors, *, has_password: bool) -> tuple[SummaryRow, ...]:
    """How somebody signs in, each with where it is changed."""
    passkeys = (
        ngettext("{count} passkey", "{count} passkeys", factors.passkeys).format(count=factors.passkeys)
        if factors.passkeys
        else _("None yet")
    )
    app = reverse("mfa_deactivate_totp" if factors.app else "mfa_activate_totp")
    return (
        _row(
            _("Password"),
            _("Hidden") if has_password else _("You have no password here"),
            reverse("account_change_password") if has_password else "",
        ),
        _row(_("Passkeys"), passkeys, reverse("mfa_list_webauthn")),
        _row(_("Authenticator app"), _("On") if factors.app else _("Off"), app),
        _row(
            _("Recovery codes"),
            _("Made") if factors.recovery_codes else _("None yet"),
            reverse("mfa_view_recovery_codes") if factors.recovery_codes else "",
        ),
    )


def present_session(session: OpenSession) -> SessionPresenter:
    """One open session in words."""
    started = date_format(localtime(session.started_at), "j F Y, H:i")
    seen = date_format(localtime(session.last_seen_at), "H:i")
    text = _("Signed in with {method} on {started}. Last used at {seen}.")
    return SessionPresenter(
        title=session.device or _("A browser"),
        text=text.format(method=METHODS.get(session.method, session.method), started=started, seen=seen),
        end_url="" if session.is_this_one else reverse("organisations:end_session", args=[session.id]),
    )


def _row(key: str, value: str, url: str) -> SummaryRow:
    return SummaryRow(key, value, [Link(_("Change"), url, key)] if url else [])
