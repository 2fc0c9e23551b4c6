"""One assessment to be taken away: as PDF, as Word, and as a file that other programs read."""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from sharewell.apps.assessments.presenters import present_document, sections
from sharewell.apps.assessments.selectors import content_of
from sharewell.apps.assessments.views.looking import named, names_in
from sharewell.domain.assessments import Exchanged, Stage, assessment_schema, to_data
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, WORD, render_pdf, render_word
from sharewell.kit.documents.answers import taken
from sharewell.kit.permissions import SignedInRequest


@require_safe
def document(request: SignedInRequest, assessment: str) -> HttpResponse:
    """The assessment as an accessible PDF."""
    pdf = render_pdf(IN_PARTS, _on_paper(request, assessment))
    return taken(pdf, "application/pdf", f"{assessment}.pdf", "inline")


@require_safe
def word(request: SignedInRequest, assessment: str) -> HttpResponse:
    """The same as a Word file."""
    return taken(render_word(_on_paper(request, assessment)), WORD, f"{assessment}.docx")


@require_safe
def file(request: SignedInRequest, assessment: str) -> HttpResponse:
    """The same as JSON by the published schema."""
    row = named(request, assessment)
    content = content_of(row)
    data = to_data(
        Exchanged(
            reference=row.reference,
            title=row.title,
            organisation=row.organisation_name,
            agreement=row.agreement.reference if row.agreement else "",
            overarching=row.overarching,
            stage=Stage(row.stage),
            version=row.version,
            signed_at=row.signed_at.isoformat() if row.signed_at else "",
            content=content,
            names={str(one): name for one, name in names_in(row, content).items()},
        )
    )
    return taken(_json(data), "application/json", f"{assessment}.json")


@require_safe
def schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema that files of assessments follow. It says nothing of anybody, so anybody can read it."""
    return HttpResponse(_json(assessment_schema()), content_type="application/schema+json")


def _json(data: object) -> bytes:
    return (json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _on_paper(request: SignedInRequest, assessment: str) -> dict[str, object]:
    row = named(request, assessment)
    content = content_of(row)
    found = sections(row, content, names_in(row, content), may_write=False)
    return present_document(row, content, found, actor=request.actor, at=now())
