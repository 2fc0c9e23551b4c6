"""The list, and one assessment."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.assessments import policies
from sharewell.apps.assessments.presenters import (
    amber_words,
    events,
    heading,
    lacks,
    need_words,
    sections,
)
from sharewell.apps.assessments.selectors import (
    Assessment,
    annexes_of,
    assessment_for,
    assessments_of,
    content_of,
    steps_of,
)
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.domain.assessments import Content, Stage
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 25


def named(request: SignedInRequest, reference: str) -> Assessment:
    """The assessment that an address names. Raises Http404 where there is none for this person."""
    found = assessment_for(request.actor, reference)
    if found is None:
        raise Http404
    return found


def names_in(row: Assessment, content: Content) -> dict[UUID, str]:
    """The names of the organisations that it speaks of."""
    return organisation_names(
        UUID(one) for one in {*content.described.recipients, *row.amber.get("recipients", ())}
    )


@require_safe
def assessments(request: SignedInRequest) -> HttpResponse:
    """Those of the organisation; what is amber first."""
    page = Paginator(assessments_of(request.actor), A_PAGE).get_page(request.GET.get("page"))
    rows = [heading(one) for one in page.object_list]
    return render(request, "assessments/list.html", {"rows": rows, "page": page})


@require_safe
def assessment(request: SignedInRequest, assessment: str) -> HttpResponse:
    """One assessment: what it says, what is missing, and what can be done."""
    row = named(request, assessment)
    content = content_of(row)
    names, may_write = names_in(row, content), bool(policies.may_write(request.actor, row))
    shown = {
        "page": heading(row),
        "need": need_words(content),
        "lacks": lacks(row, content) if may_write else [],
        "sections": sections(row, content, names, may_write=may_write),
        "amber": amber_words(row, names),
        "events": events(steps_of(row)),
        "above": row.annex_to,
        "annexes": annexes_of(row) if row.overarching else [],
        "may_write": may_write,
        "may_sign": bool(policies.may_sign(request.actor, row)),
        "may_open_again": row.stage != Stage.DRAFT,
        "may_end": row.stage == Stage.SIGNED,
    }
    return render(request, "assessments/assessment.html", shown)
