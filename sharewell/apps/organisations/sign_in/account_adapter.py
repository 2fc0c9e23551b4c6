"""The authentication library's account hooks: refusals look alike, sessions are noted, events are audited."""

from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.models import Person
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services import (
    BEGAN,
    SEEN,
    SIGN_IN,
    end_session,
    record_factor_change,
    record_lockout,
    record_password_change,
    record_refusal,
    start_session,
)
from sharewell.apps.organisations.sign_in.device import device_of
from sharewell.apps.organisations.sign_in.lockout import address_tried
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from sharewell.kit.notify import NoticeKind, queue_notice

FACTOR_CHANGES = {
    "mfa/email/totp_activated": ("totp", EventKind.SECOND_FACTOR_ADDED),
    "mfa/email/totp_deactivated": ("totp", EventKind.SECOND_FACTOR_REMOVED),
    "mfa/email/webauthn_added": ("passkey", EventKind.SECOND_FACTOR_ADDED),
    "mfa/email/webauthn_removed": ("passkey", EventKind.SECOND_FACTOR_REMOVED),
    "mfa/email/recovery_codes_generated": ("recovery_codes", EventKind.SECOND_FACTOR_ADDED),
}
LETTERS = {
    "account/email/password_reset_key": NoticeKind.PASSWORD_LINK,
    "account/email/unknown_account": NoticeKind.PASSWORD_UNKNOWN,
}
"""The only letters of the sign-in pages; both are notices."""
LONGEST_ADDRESS = 254
UNSAID = frozenset(
    {
        "account/messages/logged_in.txt",
        "account/messages/logged_out.txt",
        "mfa/messages/recovery_codes_generated.txt",
    }
)
"""Messages that would only get in the way of the next page."""


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up; a leaver, a wrong password and an unknown address get the same answer."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The email address or the password is not right"),
        "incorrect_password": _("The password is not right"),
        "enter_current_password": _("Enter the password that you use now"),
        "too_many_login_attempts": _("Too many tries. Wait a few minutes, then try again"),
        "password_reset_key_invalid": _("This link has been used or is too old. Ask for a new one"),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Accounts are made by an organisation's administrator alone."""
        return False

    def pre_authenticate(self, _request: HttpRequest, **_credentials: Any) -> None:
        """Counting is the lockout's business: the library's counter would let anybody lock anybody out."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        """The person whose password this is, if they belong to an organisation now."""
        person: Person | None = super().authenticate(request, **credentials)
        if person is not None and actor_for(person) is None:
            self.authentication_failed(request, **credentials)
            return None
        return person

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Keep the refusal, or that the door is locked for now."""
        note = record_lockout if getattr(request, "axes_locked_out", False) else record_refusal
        note(email=str(credentials.get("email") or ""), at=now())

    def pre_login(self, request: HttpRequest, user: Person, **_how: Any) -> HttpResponse | None:
        """A passkey or a reset link opens nothing for somebody who has left."""
        if actor_for(user) is not None:
            return None
        record_refusal(email=user.email, at=now())
        return self.respond_user_inactive(request, user)

    def respond_user_inactive(self, request: HttpRequest, _user: Person) -> HttpResponse:
        """Back to the sign-in page, as for anybody unknown."""
        request.session.flush()
        return HttpResponseRedirect(reverse("account_login"))

    def login(self, request: HttpRequest, user: Person) -> None:
        """Begin a session: a new key, its limits, its row, its event."""
        method = _method(request, user)
        super().login(request, user)
        at = now()
        actor = actor_for(user)
        if actor is None:
            request.session.flush()
            return
        device = device_of(request.META.get("HTTP_USER_AGENT", ""))
        key = request.session.session_key or ""
        begun = start_session(actor=actor, session_key=key, method=method, device=device, at=at)
        _stamp(request, begun.id, at)

    def logout(self, request: HttpRequest) -> None:
        """End this session here and in the browser."""
        user = request.user
        actor = actor_for(user) if isinstance(user, Person) else None
        session = request.session.get(SIGN_IN)
        if actor and session:
            end_session(actor=actor, session=UUID(session), because="signed_out", at=now())
        super().logout(request)

    def set_password(self, user: Person, password: str) -> None:
        """Every other session of theirs ends with the old password."""
        super().set_password(user, password)
        actor = actor_for(user)
        session = self.request.session.get(SIGN_IN) if self.request.user == user else None
        if actor:
            record_password_change(actor=actor, at=now(), keep=UUID(session) if session else None)

    def send_notification_mail(self, template_prefix: str, user: Person, *_args: Any, **_kw: Any) -> None:
        """Keep a changed factor for the audit. The library's own letter would leave before the change commits."""
        actor = actor_for(user)
        if actor and template_prefix in FACTOR_CHANGES:
            factor, change = FACTOR_CHANGES[template_prefix]
            record_factor_change(actor=actor, factor=factor, change=change, at=now())

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Have the reset link sent by the routes that every notice takes; a known and an unknown address are as quick.

        Asking again within a minute sends nothing more.
        """
        if len(email) > LONGEST_ADDRESS:
            return
        kind, at, person = LETTERS[template_prefix], now(), context.get("user")
        whose = person.pk if isinstance(person, Person) else sha256(email.lower().encode()).hexdigest()[:32]
        queue_notice(
            to=email,
            kind=kind,
            link_path=f"{reverse('account_reset_password')}{whose}/",
            at=at,
            key=f"{kind}:{whose}:{at:%Y%m%d%H%M}",
            language=get_language() or "",
        )

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kw: Any
    ) -> None:
        """Say only what helps."""
        if message_template not in UNSAID:
            super().add_message(request, level, message_template, *args, **kw)

    def is_reauthentication_required(self, *, app: str, **_kwargs: Any) -> bool:
        """Somebody who signed in a moment ago has just shown who they are."""
        moment = int(now().timestamp())
        began = self.request.session.get(BEGAN, 0)
        return not 0 <= moment - began < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def get_client_ip(self, request: HttpRequest) -> str:
        """The same address that the lockout counts."""
        return address_tried(request)


def _method(request: HttpRequest, person: Person) -> str:
    records = get_authentication_records(request, person)
    last = records[-1] if records else {"method": "demo"}
    return str(last.get("type") or last["method"])


def _stamp(request: HttpRequest, session: UUID, at: datetime) -> None:
    moment = int(at.timestamp())
    request.session[SIGN_IN] = str(session)
    request.session[BEGAN] = request.session[SEEN] = moment
