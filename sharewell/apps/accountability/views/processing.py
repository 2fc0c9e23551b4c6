"""The record of processing: as a page, as a spreadsheet, and as a document."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.accountability import policies
from sharewell.apps.accountability.presenters import present_rows, processing_document, table
from sharewell.apps.accountability.selectors import agreed_processing, other_processing, processing_of
from sharewell.domain.accountability import as_csv, processing_columns
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, render_pdf
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 10


@require_safe
def processing(request: SignedInRequest) -> HttpResponse:
    """The record, a few lines a page: what rests on an agreement, or the rest of it."""
    policies.require_see(request.actor)
    is_rest = request.GET.get("part") == "rest"
    lines_of = other_processing if is_rest else agreed_processing
    rows, columns = lines_of(request.actor, at=now()), processing_columns()
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "rows": present_rows(page.object_list, columns),
        "page": page,
        "is_rest": is_rest,
        "lines": len(rows),
        "lacking": sum(bool(one.missing(columns)) for one in rows),
        "may_make": bool(policies.may_make(request.actor)),
    }
    return render(request, "accountability/processing.html", shown)


@require_safe
def spreadsheet(request: SignedInRequest) -> HttpResponse:
    """All of it as a table."""
    policies.require_see(request.actor)
    heads, cells = table(processing_of(request.actor, at=now()), processing_columns())
    answer = HttpResponse(as_csv(heads, cells), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="record-of-processing.csv"'
    return answer


@require_safe
def document(request: SignedInRequest) -> HttpResponse:
    """All of it as a PDF."""
    policies.require_see(request.actor)
    rows, at = processing_of(request.actor, at=now()), now()
    data = processing_document(rows, processing_columns(), request.actor, at=at)
    answer = HttpResponse(render_pdf(IN_PARTS, data), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="record-of-processing.pdf"'
    return answer
