"""The way in: the first question is there at once, before there is any draft. No page only says "Start"."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.concerns.journeys import EMERGENCY, ORDINARY, TOLD
from sharewell.kit.clock import now
from sharewell.kit.ids import new_id
from sharewell.kit.journeys import Answers, Content, Journey, Visit, walk
from sharewell.kit.journeys.formwork import answer_of, bind_form, build_form
from sharewell.kit.journeys.services import start_draft
from sharewell.kit.permissions import SignedInRequest

PLAIN = "journeys/page.html"


def start_emergency(request: SignedInRequest) -> HttpResponse:
    """Who is in danger, and what is happening."""
    return _start(request, EMERGENCY)


def start_ordinary(request: SignedInRequest) -> HttpResponse:
    """Who the child is."""
    return _start(request, ORDINARY)


def start_told(request: SignedInRequest) -> HttpResponse:
    """What was told by phone already."""
    return _start(request, TOLD)


def _start(request: SignedInRequest, journey: Journey) -> HttpResponse:
    """Show the first page; its valid answer begins a draft. A press without answers, from another page, only begins."""
    page = journey.first
    visit = Visit(actor=request.actor, draft=new_id(), at=now(), answers=Answers())
    asked = bool(page.form_class and page.form_class.base_fields.keys() & request.POST.keys())
    form: Any = bind_form(page, visit, request.POST) if asked else build_form(page, visit)
    if request.method != "POST" or (asked and not form.is_valid()):
        return render(request, page.template or PLAIN, _context(journey, form), status=422 if asked else 200)
    answers = {page.slug: answer_of(form)} if asked else {}
    draft = start_draft(actor=request.actor, journey=journey, at=now(), answers=answers)
    return redirect(f"concerns:{journey.name}_resume", draft=draft.pk)


def _context(journey: Journey, form: Any) -> dict[str, Any]:
    return {
        "form": form,
        "heading": "page",
        "button": journey.first.button or _("Continue"),
        "page_title": journey.first.title,
        "page_url": reverse(f"concerns:{journey.name}_start"),
        "back_url": reverse("home"),
        "step": walk(journey, Content()).step(journey.first.slug) if journey.progress else None,
    }
