"""One agreement to be taken away: as PDF, as Word, and as a file that other programs read."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from sharewell.apps.agreements.presenters import present_document
from sharewell.apps.agreements.selectors import (
    exchanged,
    held,
    stamped_copy,
    steps_of,
    text_digest,
    text_on_paper,
)
from sharewell.apps.agreements.views.requests import named
from sharewell.domain.agreements import agreement_schema, to_file, to_linked, written
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, WORD, render_pdf, render_word
from sharewell.kit.documents.answers import taken
from sharewell.kit.permissions import SignedInRequest


@require_safe
def document(request: SignedInRequest, agreement: str) -> HttpResponse:
    """The agreement as an accessible PDF."""
    pdf = render_pdf(IN_PARTS, _on_paper(request, agreement))
    return taken(pdf, "application/pdf", f"{agreement}.pdf", "inline")


@require_safe
def word(request: SignedInRequest, agreement: str) -> HttpResponse:
    """The same as a Word file."""
    return taken(render_word(_on_paper(request, agreement)), WORD, f"{agreement}.docx")


@require_safe
def file(request: SignedInRequest, agreement: str) -> HttpResponse:
    """The agreement as JSON by the published schema, with what each party signed, under a stamp."""
    row = named(request, agreement)
    found = held(request.actor, row, on=local_day(now()))
    return taken(to_file(stamped_copy(found)).encode(), "application/json", f"{agreement}.json")


@require_safe
def linked(request: SignedInRequest, agreement: str) -> HttpResponse:
    """The agreement as linked data (JSON-LD) in ODRL and DPV."""
    found = held(request.actor, named(request, agreement), on=local_day(now()))
    said = to_file(to_linked(exchanged(found)))
    return taken(said.encode(), "application/ld+json", f"{agreement}.jsonld")


@require_safe
def schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema that files of agreements follow. It says nothing of anybody, so anybody can read it."""
    return HttpResponse(to_file(agreement_schema()), content_type="application/schema+json")


def _on_paper(request: SignedInRequest, agreement: str) -> dict[str, object]:
    row, at = named(request, agreement), now()
    found = held(request.actor, row, on=local_day(at))
    text, number = text_on_paper(found)
    signed = [one for one in steps_of(row) if one.version == number and number]
    fingerprint = text_digest(written(text))
    return present_document(found, text, actor=request.actor, steps=signed, fingerprint=fingerprint, at=at)
