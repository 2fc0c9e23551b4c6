"""What is to be checked, and what changed."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.guidance.forms import BetweenForm
from sharewell.apps.guidance.presenters.changes import present_differences, present_timeline
from sharewell.apps.guidance.presenters.checking import kind_asked, present_doubts, present_kinds
from sharewell.apps.guidance.selectors import changes_between, changes_told, to_check
from sharewell.apps.guidance.views.requests import today
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 50


@require_safe
def checking(request: SignedInRequest) -> HttpResponse:
    """Everything that somebody should look up, one sort at a time."""
    found = to_check(today())
    kind = kind_asked(found, request.GET.get("show", ""))
    page = Paginator(getattr(found, kind), A_PAGE).get_page(request.GET.get("page"))
    shown = {"kinds": present_kinds(found, kind), "doubts": present_doubts(list(page.object_list))}
    return render(request, "guidance/to_check.html", {"page": page, **shown})


@require_safe
def changes(request: SignedInRequest) -> HttpResponse:
    """The changes of the law as the packs tell of them, and what is different between two days."""
    form = BetweenForm(request.GET)
    context = {"form": form, "changes": present_timeline(changes_told(), today())}
    if form.days:
        context["differences"] = present_differences(changes_between(*form.days), form.days[1])
    return render(request, "guidance/changes.html", context)
