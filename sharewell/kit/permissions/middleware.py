"""Refuses what nobody registered, and turns a refusal into the answer for an absent page."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from sharewell.domain.access import Refused
from sharewell.kit.crypto import RecordGone
from sharewell.kit.permissions.routes import allows_for


class RefuseUnregistered:
    """Admits to a view only those whom its registration admits; anonymous people are sent to sign in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        """Decide before the view runs. An unregistered view and a wrong role look the same: not found."""
        match = request.resolver_match
        allows = allows_for(view, match.view_name if match else "")
        actor = getattr(request, "actor", None)
        if allows is None:
            raise Http404
        if allows.admits(actor, demo=settings.SHAREWELL_DEMO):
            return None
        if actor is None and not allows.demo_only and not request.user.is_authenticated:
            return redirect_to_login(request.path)
        raise Http404

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refused person gets byte for byte the page of a thing that does not exist; what was destroyed says so."""
        if isinstance(exception, Refused):
            raise Http404 from exception
        if isinstance(exception, RecordGone):
            return render(request, "410.html", status=410)
        return None
