"""Nobody works with a password alone: without a second factor, one page is open, to set it up."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

SET_UP = "organisations:second_factor"
OPEN = frozenset(
    {
        SET_UP,
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "account_logout",
        "account_reauthenticate",
        "set_language",
        "choose_language",
    }
)
"""What somebody without a second factor can still reach."""


class RequireSecondFactor:
    """Leads a signed-in person without a second factor to the page that sets one up, and nowhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        """Decide before the view runs."""
        if getattr(request, "actor", None) is None or not required():
            return None
        name = request.resolver_match.view_name if request.resolver_match else ""
        if getattr(request, "has_second_factor", False) or name in OPEN:
            return None
        return redirect(SET_UP)


def required() -> bool:
    """Always, but in the demo; tests choose with SHAREWELL_SECOND_FACTOR_IN_TESTS."""
    if settings.SHAREWELL_TESTING:
        return bool(getattr(settings, "SHAREWELL_SECOND_FACTOR_IN_TESTS", False))
    return not settings.SHAREWELL_DEMO
