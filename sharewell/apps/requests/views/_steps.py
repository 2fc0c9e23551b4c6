"""What every page with a form for one step does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise

from sharewell.apps.requests.presenters.rows import cover_row
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.views.requests import done, not_now
from sharewell.domain.access import Permission
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPage:
    """The words of a page with a form. `heading` is empty where the question is the page's heading."""

    title: str | Promise
    heading: str | Promise
    button: str | Promise
    said: str | Promise
    template: str = "requests/step.html"


def form_step(
    request: SignedInRequest,
    found: Ask,
    page: StepPage,
    form: Any,
    *,
    may: Permission,
    act: Callable[[Any], object],
    quote: str = "",
) -> HttpResponse:
    """Show the form; once it is valid take the step, and go back to the ask saying what was done."""
    if refused := not_now(request, may, found.reference):
        return refused
    if request.method == "POST" and form.is_valid():
        return done(request, found.reference, lambda: act(form), str(page.said))
    context = {"page": page, "form": form, "row": cover_row(found, at=now()), "quote": quote}
    status = 422 if request.method == "POST" and not getattr(form, "is_looking", False) else 200
    return render(request, page.template, context, status=status)
