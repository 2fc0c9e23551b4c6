"""The way in to an emergency: its first page is shown at once, before there is any draft."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sharewell.apps.concerns.forms import DangerForm
from sharewell.apps.concerns.journeys import EMERGENCY
from sharewell.apps.concerns.views.requests import SignedInRequest
from sharewell.kit.clock import now
from sharewell.kit.journeys.services import start_draft

PAGE = EMERGENCY.first


def start_emergency(request: SignedInRequest) -> HttpResponse:
    """Who and what is happening; on to whom to tell. A press without answers, as from another page, only begins."""
    asked = "what" in request.POST
    form = DangerForm(request.POST if asked else None)
    if request.method != "POST" or (asked and not form.is_valid()):
        return render(request, PAGE.template, _context(form), status=422 if asked else 200)
    answers = {PAGE.slug: form.cleaned_data} if asked else {}
    draft = start_draft(actor=request.actor, journey=EMERGENCY, at=now(), answers=answers)
    return redirect("concerns:emergency_resume", draft=draft.pk)


def _context(form: DangerForm) -> dict[str, Any]:
    return {
        "form": form,
        "heading": "page",
        "page_title": PAGE.title,
        "page_url": reverse("concerns:emergency_start"),
        "back_url": reverse("home"),
    }
