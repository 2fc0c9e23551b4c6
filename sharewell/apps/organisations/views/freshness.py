"""How true the whole directory is, for those who keep at it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from sharewell.apps.organisations.policies import may_import_directory, require_see_freshness
from sharewell.apps.organisations.presenters.freshness import HEADS, present_fresh_row, present_freshness
from sharewell.apps.organisations.selectors import freshness, keeps_directory
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 50


def partnership(request: SignedInRequest) -> HttpResponse:
    """What went stale, the longest ago first, and the share of organisations that confirmed."""
    require_see_freshness(request.actor)
    found = freshness(now())
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "summary": present_freshness(found),
        "page": page,
        "may_import": _may_import(request),
        "heads": [str(head) for head in HEADS],
        "rows": [present_fresh_row(one) for one in page],
    }
    return render(request, "organisations/partnership.html", context)


def _may_import(request: SignedInRequest) -> bool:
    keeps = keeps_directory(request.actor.organisation)
    return may_import_directory(request.actor, keeps_directory=keeps).allowed
