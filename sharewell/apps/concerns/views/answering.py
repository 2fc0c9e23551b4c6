"""Answering another organisation: into the journey, and the short way out of it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.concerns.journeys.answering import ANSWERING
from sharewell.apps.concerns.selectors.asked import answering_draft, asked_of_us
from sharewell.apps.concerns.services.asked import open_brief
from sharewell.apps.requests.services import RequestsError, answer_nothing
from sharewell.kit.clock import now
from sharewell.kit.journeys.selectors import content_of, own_draft
from sharewell.kit.journeys.services import discard_draft, start_draft
from sharewell.kit.permissions import SignedInRequest


def begin(request: SignedInRequest, reference: str) -> HttpResponse:
    """Into the journey with what was asked; back to what was begun before. Looking alone begins nothing."""
    ask, at = asked_of_us(request.actor, reference), now()
    if request.method != "POST":
        return redirect("requests:ask", reference=ask.reference)
    held = answering_draft(request.actor, reference, at=at, journey=ANSWERING.name)
    if held is not None:
        return redirect("concerns:answering_resume", draft=held)
    try:
        _opened, brief = open_brief(actor=request.actor, reference=reference, at=at)
    except RequestsError as late:
        messages.warning(request, late.sentence)
        return redirect("requests:ask", reference=ask.reference)
    draft = start_draft(actor=request.actor, journey=ANSWERING, at=at, answers={"facts": brief.plain()})
    return redirect("concerns:answering_page", draft=draft.pk, slug="facts")


@require_POST
def nothing(request: SignedInRequest, draft: UUID) -> HttpResponse:
    """Nothing is held after all: one press, from any page of the journey."""
    at = now()
    found = own_draft(request.actor, draft, at=at, journey=ANSWERING.name, lock=True)
    reference = content_of(found).answers["facts"]["reference"]
    ask = asked_of_us(request.actor, reference)
    try:
        answer_nothing(actor=request.actor, ask=ask, at=at)
    except RequestsError as late:
        messages.warning(request, late.sentence)
    else:
        discard_draft(actor=request.actor, draft=found, at=at)
        messages.success(request, _("They know that you hold nothing. You can take this back."))
    return redirect("requests:ask", reference=reference)
