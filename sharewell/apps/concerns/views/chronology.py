"""The answers to one request as one story: a page and a document."""

from hashlib import sha256

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.children.services import covered_for_paper
from sharewell.apps.concerns.presenters.chronology import ChronologyPresenter, present_chronology
from sharewell.apps.concerns.presenters.chronology_document import present_document
from sharewell.apps.concerns.services.chronology import (
    PRINTING,
    PURPOSE,
    note_chronology_printed,
    open_chronology,
)
from sharewell.apps.requests.selectors import Request, request_for
from sharewell.apps.requests.services import entries_of_request
from sharewell.kit.clock import now
from sharewell.kit.documents import BY_DAY, render_pdf
from sharewell.kit.ids import new_reference
from sharewell.kit.permissions import SignedInRequest

SIDE_BY_SIDE = "sources"


@require_safe
def chronology(request: SignedInRequest, reference: str) -> HttpResponse:
    """By day, or with the organisations side by side; of all of them or of those chosen."""
    asked = _asked(request, reference)
    view = SIDE_BY_SIDE if request.GET.get("view") == SIDE_BY_SIDE else ""
    shown = _presented(request, asked, PURPOSE, side_by_side=bool(view))
    return render(request, "concerns/chronology.html", {"page": shown, "view": view})


@require_safe
def document(request: SignedInRequest, reference: str) -> HttpResponse:
    """The whole story as an accessible PDF. The log has the file's SHA-256 before the file is handed over."""
    asked, at = _asked(request, reference), now()
    shown = _presented(request, asked, PRINTING, whole=True)
    copy = new_reference("CP")
    data = present_document(shown, actor=request.actor, at=at, copy=copy)
    about = entries_of_request(actor=request.actor, request=asked)
    pdf = render_pdf(BY_DAY, covered_for_paper(actor=request.actor, entries=about, data=data))
    digest = sha256(pdf).hexdigest()
    note_chronology_printed(actor=request.actor, request=asked, at=at, document=digest, copy=copy)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{asked.reference}.pdf"'
    return response


def _asked(request: SignedInRequest, reference: str) -> Request:
    found = request_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def _presented(
    request: SignedInRequest,
    asked: Request,
    purpose: str,
    *,
    side_by_side: bool = False,
    whole: bool = False,
) -> ChronologyPresenter:
    at = now()
    opened = open_chronology(actor=request.actor, request=asked, at=at, purpose=purpose)
    only = () if whole else request.GET.getlist("source")
    return present_chronology(opened, at=at, only=only, side_by_side=side_by_side)
