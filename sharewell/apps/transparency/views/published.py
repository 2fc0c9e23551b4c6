"""What anybody may read without signing in: published notices and their earlier versions. Nothing else."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.transparency.presenters import notice_document, sections_of, version_rows
from sharewell.apps.transparency.selectors import AUDIENCE_WORDS, PrivacyNotice, published_of, versions_of
from sharewell.domain.notices import Audience, read_known
from sharewell.kit.documents import IN_PARTS, render_pdf


@require_safe
def body(request: HttpRequest, organisation: UUID) -> HttpResponse:
    """The notices of an organisation, one for each audience."""
    found = published_of(organisation)
    if not found:
        raise Http404
    rows = [(AUDIENCE_WORDS[Audience(one.audience)], one.audience) for one in found]
    name = read_known(found[0].known).organisation
    context = {"rows": rows, "organisation": organisation, "name": name}
    return render(request, "transparency/body.html", context)


@require_safe
def public(request: HttpRequest, organisation: UUID, audience: str) -> HttpResponse:
    """The notice for one audience as it is now."""
    return _shown(request, organisation, audience, 0)


@require_safe
def version(request: HttpRequest, organisation: UUID, audience: str, number: int) -> HttpResponse:
    """One version, also an earlier one."""
    return _shown(request, organisation, audience, number)


@require_safe
def document(request: HttpRequest, organisation: UUID, audience: str, number: int) -> HttpResponse:
    """The same as a PDF."""
    found, _newest, _all = _found(organisation, audience, number)
    answer = HttpResponse(render_pdf(IN_PARTS, notice_document(found)), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="privacy-notice-{audience}-{found.number}.pdf"'
    return answer


def _shown(request: HttpRequest, organisation: UUID, audience: str, number: int) -> HttpResponse:
    found, newest, versions = _found(organisation, audience, number)
    context = {
        "organisation": organisation,
        "name": read_known(found.known).organisation,
        "title": AUDIENCE_WORDS[Audience(audience)],
        "notice": found,
        "is_earlier": found.number != newest,
        "sections": sections_of(found),
        "versions": version_rows(versions),
    }
    return render(request, "transparency/public.html", context)


def _found(organisation: UUID, audience: str, number: int) -> tuple[PrivacyNotice, int, list[PrivacyNotice]]:
    """The version asked for (0 for the newest), the newest number, and all. Raises Http404."""
    if audience not in set(Audience):
        raise Http404
    versions = versions_of(organisation, Audience(audience))
    found = next((one for one in versions if number in (0, one.number)), None)
    if found is None:
        raise Http404
    return found, versions[0].number, versions
