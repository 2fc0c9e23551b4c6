"""Who looked and what was done, and the checkpoint that a partner keeps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from sharewell.apps.audit.forms import TrailFilterForm
from sharewell.apps.audit.policies import may_read_technical_events, may_read_trail
from sharewell.apps.audit.presenters import present_trail
from sharewell.apps.audit.selectors import (
    TrailQuery,
    events_of_organisation,
    technical_events_of_organisation,
    trail_page,
)
from sharewell.apps.audit.services import note_trail_read, take_checkpoint
from sharewell.domain.access import Actor, require
from sharewell.kit.clock import now


def trail(request: HttpRequest) -> HttpResponse:
    """The trail of one's own organisation, newest first."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    form = TrailFilterForm(request.GET)
    query = TrailQuery(**form.cleaned_data) if form.is_valid() else TrailQuery()
    whole = may_read_trail(actor, actor.organisation).allowed
    if not whole:
        require(may_read_technical_events(actor, actor.organisation))
    note_trail_read(actor=actor, at=now(), record=query.record)
    events = events_of_organisation if whole else technical_events_of_organisation
    page = trail_page(events(actor.organisation, query))
    presented = present_trail(page, query, technical_only=not whole)
    return render(request, "audit/trail.html", {"form": form, "trail": presented})


def checkpoint(request: HttpRequest) -> HttpResponse:
    """The last checkpoint with the public key, to keep outside: it says nothing about anybody."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    require(may_read_technical_events(actor, actor.organisation))
    text = take_checkpoint(actor=actor, at=now())
    if text is None:
        raise Http404
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="sharewell-checkpoint.txt"'
    return response
