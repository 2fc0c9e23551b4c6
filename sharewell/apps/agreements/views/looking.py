"""The register, one agreement, and its versions."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.agreements.forms import RegisterForm
from sharewell.apps.agreements.presenters import (
    present_agreement,
    present_differences,
    register_columns,
    register_rows,
)
from sharewell.apps.agreements.selectors import (
    comments_on,
    gaps_in,
    held,
    newest_text,
    numbers_of,
    parties_of,
    register,
    steps_of,
    text_for,
    text_of,
    waiting_for,
)
from sharewell.apps.agreements.services import open_note
from sharewell.apps.agreements.views.requests import named
from sharewell.domain.agreements import differences
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 15


@require_safe
def agreements(request: SignedInRequest) -> HttpResponse:
    """What the organisation is party to, searched and filtered; on top what waits to be signed."""
    form, today, own = RegisterForm(request.GET), local_day(now()), request.actor.organisation
    page = Paginator(register(request.actor, form.wanted, on=today), A_PAGE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    shown = {
        "form": form,
        "page": page,
        "columns": register_columns(),
        "rows": register_rows(rows, parties_of(rows), own=own, on=today),
        "waiting": list(waiting_for(request.actor)[:A_PAGE]),
    }
    return render(request, "agreements/register.html", shown)


@require_safe
def agreement(request: SignedInRequest, agreement: str) -> HttpResponse:
    """One agreement."""
    row, at = named(request, agreement), now()
    found = held(request.actor, row, on=local_day(at))
    page = present_agreement(
        request.actor,
        found,
        gaps=gaps_in(found, on=local_day(at)),
        comments=comments_on(row),
        steps=steps_of(row),
        versions=found.numbers,
        note=open_note(actor=request.actor, agreement=row),
        at=at,
    )
    return render(request, "agreements/agreement.html", {"page": page})


@require_safe
def compared(request: SignedInRequest, agreement: str) -> HttpResponse:
    """What is different: the draft that is being made from the version in force, else the last two versions."""
    row = named(request, agreement)
    numbers, shown, newest = numbers_of(row), text_for(request.actor, row), newest_text(row)
    before = text_of(row, numbers[1]) if shown == newest and len(numbers) > 1 else newest
    if before is None:
        raise Http404
    page = present_differences(differences(before, shown), shown)
    return render(request, "agreements/differences.html", {"page": page, "reference": row.reference})
