"""Puts the actor on the request: who acts, for which organisation, in which role, as of this request."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from sharewell.apps.organisations.selectors import standing_of


class ActorOnRequest:
    """`request.actor` is the Actor or None; `has_second_factor`: whether one protects the account; `not_reached`:
    whether e-mails to the person come back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        standing = standing_of(request.user.pk) if request.user.is_authenticated else None
        if standing is None and request.user.is_authenticated:
            # A leaver, or a suspended organisation: whatever session is left ends here.
            logout(request)
        request.actor = standing.actor if standing else None  # type: ignore[attr-defined]
        request.has_second_factor = bool(standing and standing.has_second_factor)  # type: ignore[attr-defined]
        request.not_reached = bool(standing and standing.not_reached)  # type: ignore[attr-defined]
        _speak(request)
        return self.get_response(request)


def _speak(request: HttpRequest) -> None:
    """The person's own language, unless this browser was told another."""
    language = getattr(request.user, "language", "")
    if language and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
