"""Being told when something happens to the children of a concern."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.decisions.selectors import Concern, concern_by_id
from sharewell.apps.patterns.presenters import met_rows
from sharewell.apps.patterns.selectors import met_on, watch_on
from sharewell.apps.patterns.services import end_watch, set_watch
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either


@either
def watch(request: SignedInRequest, concern: UUID) -> HttpResponse:
    """Whether one is told, and what happened so far."""
    found = _concern(request, concern)
    if request.method == "POST":
        set_watch(actor=request.actor, concern=found, at=now())
        messages.success(request, _("We tell you when something happens."))
        return redirect("patterns:watch", found.pk)
    page = {
        "reference": found.reference,
        "concern": found.pk,
        "watch": watch_on(request.actor, found),
        "columns": [_("When we saw it"), _("What happened")],
        "rows": met_rows(met_on(request.actor, found), at=now()),
    }
    return render(request, "patterns/watch.html", page)


@require_POST
def end(request: SignedInRequest, concern: UUID) -> HttpResponse:
    """Not to be told any more."""
    found = _concern(request, concern)
    end_watch(actor=request.actor, concern=found, at=now())
    messages.success(request, _("We do not tell you any more."))
    return redirect("patterns:watch", found.pk)


def _concern(request: SignedInRequest, concern: UUID) -> Concern:
    found = concern_by_id(request.actor, concern)
    if found is None:
        raise Http404
    return found
