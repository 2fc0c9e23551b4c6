"""Being told when something happens to the children of a concern, or to whom a request is about."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.decisions.selectors import Concern, concern_by_id
from sharewell.apps.patterns.presenters import met_rows, present_watches, until_words
from sharewell.apps.patterns.selectors import met_on, watch_of, watch_on, watches_of
from sharewell.apps.patterns.services import end_watch, set_watch, watch_request
from sharewell.apps.requests.selectors import Request, request_for
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either


@either
def watch(request: SignedInRequest, concern: UUID) -> HttpResponse:
    """Whether one is told what happens to the children of a concern, and what happened so far."""
    found = concern_by_id(request.actor, concern)
    if found is None:
        raise Http404
    if request.method == "POST":
        set_watch(actor=request.actor, concern=found, at=now())
        messages.success(request, _("We tell you when something happens."))
        return redirect("patterns:watch", found.pk)
    return _page(request, found, reverse("shares:record", args=[found.reference]))


@either
def watch_asked(request: SignedInRequest, reference: str) -> HttpResponse:
    """The same for whom a request of one's own organisation is about."""
    found = request_for(request.actor, reference)
    if found is None:
        raise Http404
    if request.method == "POST":
        watch_request(actor=request.actor, request=found, at=now())
        messages.success(request, _("We tell you when something happens."))
        return redirect("patterns:watch_request", found.reference)
    return _page(request, found, reverse("requests:request", args=[found.reference]))


@require_safe
def watches(request: SignedInRequest) -> HttpResponse:
    """Everything that one is told of, each to be stopped."""
    rows = present_watches(watches_of(request.actor), at=now())
    return render(request, "patterns/watches.html", {"rows": rows})


@require_POST
def end(request: SignedInRequest, watch: UUID) -> HttpResponse:
    """Not to be told any more."""
    found = watch_of(request.actor, watch)
    if found is None:
        raise Http404
    end_watch(actor=request.actor, watch=found, at=now())
    messages.success(request, _("We do not tell you any more."))
    return redirect("patterns:watches")


def _page(request: SignedInRequest, thing: Concern | Request, back: str) -> HttpResponse:
    watch = watch_on(request.actor, thing)
    page = {
        "reference": thing.reference,
        "back_url": back,
        "possible": isinstance(thing, Concern) or thing.entry_id is not None,
        "watch": watch,
        "until": until_words(watch) if watch else "",
        "columns": [_("When we saw it"), _("What happened")],
        "rows": met_rows(met_on(request.actor, thing), at=now()),
    }
    return render(request, "patterns/watch.html", page)
