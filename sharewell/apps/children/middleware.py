"""On every page: words that the guard stopped are kept, and a record that was merged away leads to the kept one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.children.errors import KeptSafe
from sharewell.apps.children.selectors import kept_instead
from sharewell.apps.children.services import hold_words
from sharewell.domain.access import Actor
from sharewell.kit.clock import now

NOT_TYPED = frozenset({"csrfmiddlewaretoken", "idempotency_key"})
OWN_PAGES = frozenset({"children:history", "children:protected"})
"""Pages that a record has for itself, also after it was merged away: what was written in it, and what is protected."""


class KeepStoppedWords:
    """Turns KeptSafe, which no view catches, into the page where its writer sees what was found.

    Stands inside the transaction of the request: the service that was stopped has undone what it did, and what is kept
    commits with the request's key.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Keep what was typed and show where it lies now; any other exception is somebody else's."""
        actor: Actor | None = getattr(request, "actor", None)
        if not isinstance(exception, KeptSafe) or actor is None:
            return None
        typed = tuple(
            (name, tuple(str(value) for value in values))
            for name, values in request.POST.lists()
            if name not in NOT_TYPED
        )
        held = hold_words(
            actor=actor, at=now(), stopped=exception.stopped, path=request.get_full_path(), fields=typed
        )
        return redirect("children:held", held=held.pk)


class LeadToKept:
    """Turns a page of a record that was merged away into the same page of the one that stands for both.

    Only where it is looked at: what somebody was writing when it was merged goes where it was meant to go.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, named: dict[str, Any]
    ) -> HttpResponse | None:
        """The way to the kept one; None where the record stands for itself, or is absent for who asks."""
        actor: Actor | None = getattr(request, "actor", None)
        page = request.resolver_match.view_name if request.resolver_match else ""
        if actor is None or request.method != "GET" or "entry" not in named or page in OWN_PAGES:
            return None
        kept = kept_instead(actor, named["entry"])
        if kept is None:
            return None
        said = _("This child had two records. They were made one: this is the one that stands for both.")
        messages.info(request, said)
        return redirect(page, **{**named, "entry": kept})
