"""Cases that the rules were tried on: by special case, by what they rest on, and by the file that they stand in."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.guidance.presenters.cases import present_cases, present_files, present_sources
from sharewell.apps.guidance.presenters.scenarios import present_scenarios
from sharewell.apps.guidance.selectors import scenario_book
from sharewell.apps.guidance.selectors.words import case_words, file_words
from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import Scenario
from sharewell.kit.permissions import SignedInRequest


@require_safe
def cases(request: SignedInRequest) -> HttpResponse:
    """The special cases, the laws and guides, and every file of scenarios."""
    book = scenario_book()
    shelves = {"cases": present_cases(book), "packs": present_files(book), "sources": present_sources(book)}
    shown = {**shelves, "count": book.count}
    return render(request, "guidance/cases.html", shown)


@require_safe
def case(request: SignedInRequest, case: str) -> HttpResponse:
    """The scenarios of one special case, or of one law or guide."""
    book, source = scenario_book(), load_guidance().sources.get(case)
    title = source.title if source else case_words(case)
    return _page(request, title, book.cases.get(case) or book.sources.get(case))


@require_safe
def scenarios(request: SignedInRequest, where: str) -> HttpResponse:
    """The scenarios of one file."""
    return _page(request, file_words(where), scenario_book().files.get(where))


def _page(request: SignedInRequest, title: str, found: tuple[Scenario, ...] | None) -> HttpResponse:
    if found is None:
        raise Http404
    context = {"title": title, "scenarios": present_scenarios(found)}
    return render(request, "guidance/scenarios.html", context)
