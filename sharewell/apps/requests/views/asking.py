"""The way into asking, and its last button."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.decisions.selectors import children_of, concern_for
from sharewell.apps.requests.journeys import ASKING
from sharewell.apps.requests.journeys.visits import asking_of
from sharewell.apps.requests.services import RequestsError, ask
from sharewell.domain.access import Actor
from sharewell.domain.sharing import BadContent
from sharewell.kit.clock import now
from sharewell.kit.ids import new_id
from sharewell.kit.journeys import Answers, CannotFinish, Content, Visit, walk
from sharewell.kit.journeys.formwork import answer_of, bind_form, build_form
from sharewell.kit.journeys.models import Draft
from sharewell.kit.journeys.services import start_draft
from sharewell.kit.permissions import SignedInRequest


def start(request: SignedInRequest) -> HttpResponse:
    """Who it is about: the first question is there at once, and its valid answer begins a draft."""
    page = ASKING.first
    visit = Visit(actor=request.actor, draft=new_id(), at=now(), answers=Answers())
    asked = bool(page.form_class and page.form_class.base_fields.keys() & request.POST.keys())
    form: Any = bind_form(page, visit, request.POST) if asked else build_form(page, visit)
    if request.method != "POST" or (asked and not form.is_valid()):
        return render(request, page.template, _context(form), status=422 if asked else 200)
    answers = {page.slug: answer_of(form)} if asked else {}
    draft = start_draft(actor=request.actor, journey=ASKING, at=now(), answers=answers)
    return redirect("requests:asking_resume", draft=draft.pk)


@require_POST
def start_from(request: SignedInRequest, reference: str) -> HttpResponse:
    """Ask about the child of one of our own concerns."""
    found = concern_for(request.actor, reference)
    if found is None:
        raise Http404
    children = children_of(found)
    about = {"chosen": str(children[0]), "concern": str(found.pk)} if children else {}
    answers = {"about": about} if about else {}
    draft = start_draft(actor=request.actor, journey=ASKING, at=now(), answers=answers)
    return redirect("requests:asking_resume", draft=draft.pk)


def submit_asking(request: HttpRequest, answers: Answers, _draft: Draft) -> HttpResponse:
    """Ask everybody who was chosen. The engine runs this once, in the transaction that also ends the draft."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    at = now()
    try:
        made = ask(actor=actor, at=at, asking=asking_of(actor, answers, at=at))
    except RequestsError as error:
        raise CannotFinish(error.sentence) from error
    except BadContent as error:
        raise CannotFinish(_("This is more than can be asked at once. Ask for less.")) from error
    return redirect("requests:request", reference=made.reference)


def _context(form: Any) -> dict[str, Any]:
    return {
        "form": form,
        "heading": "page",
        "button": ASKING.first.button or _("Continue"),
        "page_title": ASKING.first.title,
        "page_url": reverse("requests:asking_start"),
        "back_url": reverse("home"),
        "step": walk(ASKING, Content()).step(ASKING.first.slug),
    }
