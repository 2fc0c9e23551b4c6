"""Ends a session that has been idle, or open, for too long."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.organisations.services import BEGAN, SEEN, SIGN_IN, end_session, note_seen
from sharewell.kit.clock import now

TOUCH_SECONDS = 60
"""Writing the last use on each request would make every page a write."""
STEPS = "account_authentication_methods"
"""Where the authentication library lists the steps that a session has passed."""


class SessionLimits:
    """Signs out after the idle or the absolute limit; notes the last use at most once a minute."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and (over := _over(request, now())):
            _end(request, over)
        key, steps = request.session.session_key, _steps(request)
        response = self.get_response(request)
        if _same_person(request):
            if steps and _steps(request) > steps:
                # A step up gives new powers, so whoever knew the old session must not share them.
                request.session.cycle_key()
            _note(request, key, now())
        return response


def _same_person(request: HttpRequest) -> bool:
    """Whether who is signed in now is who made the request; signing in changes it on the way."""
    actor = getattr(request, "actor", None)
    return actor is not None and actor.person == request.user.pk


def _over(request: HttpRequest, at: datetime) -> str:
    """Why the session is over; empty while it is not."""
    moment = int(at.timestamp())
    began = request.session.setdefault(BEGAN, moment)
    seen = request.session.setdefault(SEEN, moment)
    if moment - seen >= settings.SHAREWELL_IDLE_MINUTES * 60:
        return "idle"
    if moment - began >= settings.SHAREWELL_SESSION_MINUTES * 60:
        return "too_long"
    return ""


def _end(request: HttpRequest, because: str) -> None:
    actor = actor_for(request.user) if request.user.is_authenticated else None
    session = request.session.get(SIGN_IN)
    if actor and session:
        end_session(actor=actor, session=UUID(session), because=because, at=now())
    logout(request)


def _note(request: HttpRequest, key_before: str | None, at: datetime) -> None:
    moment, key = int(at.timestamp()), request.session.session_key
    due = moment - request.session.get(SEEN, 0) >= TOUCH_SECONDS
    if due:
        request.session[SEEN] = moment
    session = request.session.get(SIGN_IN)
    if session is None or not (due or key != key_before):
        return
    actor = request.actor  # type: ignore[attr-defined]
    if not note_seen(actor=actor, session=UUID(session), session_key=key or "", at=at):
        logout(request)


def _steps(request: HttpRequest) -> int:
    return len(request.session.get(STEPS, ()))
